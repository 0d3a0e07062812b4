package dev.blotter.bootstrap.setting;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.postgres.PostgresEnvironment;
import dev.blotter.postgres.PostgresUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The databases that reads go to; none where they are not enabled.
 *
 * @param maxLag how far one may be behind and still be read from
 */
public record ReplicaSettings(List<Replica> replicas, Duration maxLag) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s;]+");
    private static final Pattern WEIGHTED = Pattern.compile("(.*)#weight=([0-9]{1,9})", Pattern.DOTALL);
    private static final int HEAVIEST = 100;

    public ReplicaSettings {
        replicas = List.copyOf(replicas);
    }

    /**
     * One replica.
     *
     * @param weight its share of the reads: one of weight 3 gets three times as many as one of weight 1
     */
    public record Replica(PostgresUrl url, int weight) {}

    public boolean isEnabled() {
        return !replicas.isEmpty();
    }

    static ReplicaSettings of(Settings settings) {
        List<Replica> named = settings.find(SettingTable.READ_REPLICA_URL)
                .map(text -> read(settings, text))
                .orElse(List.of());
        boolean enabled = settings.get(SettingTable.ENABLE_READ_REPLICA);
        if (enabled && named.isEmpty()) {
            throw new IllegalArgumentException(settings.name(SettingTable.ENABLE_READ_REPLICA)
                    + " is on, but DB_READ_REPLICA_URL names no replica; set it, or switch replicas off");
        }
        return new ReplicaSettings(enabled ? named : List.of(), settings.get(SettingTable.READ_REPLICA_MAX_LAG));
    }

    private static List<Replica> read(Settings settings, String text) {
        String name = settings.name(SettingTable.READ_REPLICA_URL);
        PostgresEnvironment tls = new PostgresEnvironment(settings.postgresVariables());
        List<Replica> replicas = new ArrayList<>();
        for (String part : BETWEEN.split(text, -1)) {
            if (!part.isEmpty()) {
                replicas.add(replica(name + ", URL " + (replicas.size() + 1) + ",", part, tls));
            }
        }
        return replicas;
    }

    private static Replica replica(String name, String text, PostgresEnvironment tls) {
        Matcher weighted = WEIGHTED.matcher(text);
        boolean hasWeight = weighted.matches();
        int weight = hasWeight ? Integer.parseInt(weighted.group(2)) : 1;
        if (weight < 1 || weight > HEAVIEST) {
            throw new IllegalArgumentException(
                    name + " has weight " + weight + "; a weight is a whole number from 1 to " + HEAVIEST);
        }
        try {
            return new Replica(PostgresUrl.parse(tls.completed(hasWeight ? weighted.group(1) : text)), weight);
        } catch (InvalidFieldException e) {
            throw UrlRefusal.named(name, e);
        }
    }
}
