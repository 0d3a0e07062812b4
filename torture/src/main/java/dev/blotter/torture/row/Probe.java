package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes to one portfolio and reads it back as new as it may be asked for, one after the other. */
final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FURTHEST_MILLIS = 400;

    private final Trial trial;
    private final VictimProcess victim;
    private final UUID portfolio;
    private final List<Violation> found = new ArrayList<>();

    /** How long the journal was known to be, by when it was known. */
    private final Map<Long, Long> known = new TreeMap<>();

    private long length;

    Probe(Trial trial, VictimProcess victim) throws SQLException {
        this.trial = trial;
        this.victim = victim;
        this.portfolio = trial.flow().deposit().portfolio();
        this.length = length(trial, portfolio);
        known.put(System.nanoTime(), length);
    }

    private static long length(Trial trial, UUID portfolio) throws SQLException {
        try (Connection connection = trial.arena().connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM journal WHERE portfolio_id = ?")) {
            statement.setObject(1, portfolio);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** So many pairs of a write and what is read after it. */
    List<Violation> pairs(int pairs) throws InterruptedException {
        for (int i = 0; i < pairs; i++) {
            Request deposit = trial.flow().deposit();
            Answer answer = victim.execute(
                            new Request(deposit.kind(), deposit.id(), portfolio, deposit.fields()), PATIENCE)
                    .join();
            if (answer.kind() != AnswerKind.APPLIED) {
                found.add(new Violation(Invariant.I8, "a write was answered " + answer.kind() + " " + answer.text()));
                return found;
            }
            length++;
            known.put(System.nanoTime(), length);
            seen("after " + answer.text(), length);
            int lag = trial.random().nextInt(FURTHEST_MILLIS);
            seen("replica " + lag, knownFor(lag));
        }
        return found;
    }

    private long knownFor(int millis) {
        long by = System.nanoTime() - Duration.ofMillis(millis).toNanos();
        return known.entrySet().stream()
                .filter(each -> each.getKey() <= by)
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private void seen(String consistency, long atLeast) {
        Answer answer = victim.read(portfolio, consistency, PATIENCE).join();
        if (answer.kind() != AnswerKind.APPLIED) {
            found.add(new Violation(
                    Invariant.I8, "a read " + consistency + " was answered " + answer.kind() + " " + answer.text()));
            return;
        }
        long seen = Long.parseLong(answer.text());
        trial.tally().fate(consistency.replaceAll(" .*", "") + (seen < length ? "-older" : "-newest"));
        if (seen < atLeast) {
            found.add(new Violation(
                    Invariant.I8,
                    "a read %s saw %d entries, and at least %d were due".formatted(consistency, seen, atLeast)));
        }
    }
}
