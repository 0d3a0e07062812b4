package dev.blotter.torture.row;

import dev.blotter.torture.server.PostgresPrograms;
import dev.blotter.torture.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/**
 * What a server forgets of what it confirmed to a plain JDBC client, since Blotter does not take such a server, when
 * all of its processes are killed.
 *
 * @param settings of the server and its sessions
 * @param kills what was lost by each
 */
public record WeakerSettings(String settings, List<Kill> kills) {

    private static final List<Clients> ALL =
            List.of(new Clients("on", 4, 0), new Clients("off", 4, 0), new Clients("off", 1, 5));
    private static final int SHORTEST_MILLIS = 400;
    private static final int MORE_MILLIS = 1_200;

    /** So many, who rest so long after each row. */
    private record Clients(String synchronousCommit, int count, int restMillis) {

        String text() {
            return "synchronous_commit = " + synchronousCommit + ", " + count
                    + (restMillis == 0 ? " without a rest" : " with a row each " + restMillis + " ms");
        }
    }

    /**
     * One kill.
     *
     * @param confirmed rows since the kill before
     * @param lostRows how many of them were gone
     * @param lostMillis how long before the last confirmation the oldest of those was confirmed
     */
    public record Kill(long confirmed, long lostRows, long lostMillis) {}

    /** Measures them one after the other, the setting that Blotter requires first. */
    public static List<WeakerSettings> measured(
            PostgresPrograms programs, Path folder, int kills, Consumer<String> told) throws IOException {
        List<WeakerSettings> measured = new ArrayList<>();
        try (PostgresServer server = PostgresServer.own(programs, folder.resolve("weaker"))) {
            server.run("CREATE TABLE confirmed (id bigint PRIMARY KEY)");
            for (Clients clients : ALL) {
                List<Kill> all = new ArrayList<>();
                RandomGenerator random = new SplittableRandom(1);
                for (int i = 0; i < kills; i++) {
                    all.add(kill(server, clients, SHORTEST_MILLIS + random.nextInt(MORE_MILLIS)));
                }
                measured.add(new WeakerSettings(clients.text(), all));
                told.accept(clients.text() + ": done");
            }
        } catch (SQLException e) {
            throw new TrialException("the measurement could not go on: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return measured;
    }

    private static Kill kill(PostgresServer server, Clients by, long millis)
            throws IOException, SQLException, InterruptedException {
        Map<Long, Long> confirmed = new ConcurrentHashMap<>();
        AtomicLong ids = new AtomicLong();
        server.run("TRUNCATE confirmed", "CHECKPOINT");
        AtomicBoolean stopping = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < by.count(); i++) {
            clients.add(Thread.ofPlatform().start(() -> insert(server, by, ids, confirmed, stopping)));
        }
        Thread.sleep(millis);
        server.killAll();
        stopping.set(true);
        for (Thread client : clients) {
            client.join();
        }
        server.start();
        server.awaitAnswer();
        Set<Long> stored = new HashSet<>(server.numbers("SELECT id FROM confirmed"));
        List<Long> lost = confirmed.entrySet().stream()
                .filter(each -> !stored.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        long last = confirmed.values().stream().max(Long::compare).orElse(0L);
        long age = lost.isEmpty() ? 0 : Duration.ofNanos(last - lost.getFirst()).toMillis();
        return new Kill(confirmed.size(), lost.size(), age);
    }

    private static void insert(
            PostgresServer server, Clients by, AtomicLong ids, Map<Long, Long> confirmed, AtomicBoolean stopping) {
        try (Connection connection = server.connect("postgres", by.synchronousCommit());
                PreparedStatement statement = connection.prepareStatement("INSERT INTO confirmed VALUES (?)")) {
            while (!stopping.get()) {
                long id = ids.incrementAndGet();
                statement.setLong(1, id);
                statement.executeUpdate();
                confirmed.put(id, System.nanoTime());
                Thread.sleep(by.restMillis());
            }
        } catch (SQLException e) {
            // It was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many kills lost something. */
    public long losing() {
        return kills.stream().filter(kill -> kill.lostRows() > 0).count();
    }

    /** How many rows were confirmed in all. */
    public long confirmed() {
        return kills.stream().mapToLong(Kill::confirmed).sum();
    }

    /** The middle one. */
    public long median(ToLongFunction<Kill> figure) {
        return kills.stream()
                .mapToLong(figure)
                .sorted()
                .skip(kills.size() / 2)
                .findFirst()
                .orElse(0);
    }

    /** The largest. */
    public long most(ToLongFunction<Kill> figure) {
        return kills.stream().mapToLong(figure).max().orElse(0);
    }
}
