package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row is changed, taken away, added once more or exchanged with another by a superuser, past all constraints; each
 * tenth time a bit of a table's file is turned while the server is stopped. {@code verify} has to see it.
 */
final class TamperRow implements Row {

    private static final int TENTH = 10;
    private static final int ENOUGH = 150;
    private static final int BITS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private @Nullable Tampering tampering;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        Tampering hand = hand(trial, victim);
        String table = hand.table();
        if (run % TENTH == TENTH - 1) {
            turn(trial, victim, hand, table);
            tampering = null;
            trial.renew();
            return;
        }
        try (Connection connection = trial.arena().connect()) {
            String done = hand.on(connection, table);
            trial.witness().note(done);
            String found = victim.verify(PATIENCE);
            trial.tally().fate(found.contains(table) ? "found-and-named-first" : "found");
            trial.tally().looked(Invariant.I7, isNoticed(found) ? List.of() : List.of(unseen(done, found)));
            Tampering.undo(connection, table);
        }
        if (run % TENTH == 0) {
            trial.verify(victim);
        }
    }

    /** A book that is full and clean, before anybody lays hand on it. */
    private Tampering hand(Trial trial, VictimProcess victim) throws IOException, SQLException, InterruptedException {
        Tampering made = tampering;
        if (made == null) {
            try (Load load = trial.load()) {
                load.awaitAcked(ENOUGH);
            }
            trial.examine(victim);
            try (Connection connection = trial.arena().connect()) {
                made = Tampering.with(connection, trial.random());
            }
            tampering = made;
        }
        return made;
    }

    private static boolean isNoticed(String found) {
        String[] said = found.split("\t", 2);
        return Long.parseLong(said[0]) > 0 || (said[0].equals("-1") && said[1].startsWith("Corrupt"));
    }

    private static Violation unseen(String done, String found) {
        return new Violation(Invariant.I7, "verify said '" + found.replace('\t', ' ') + "' after " + done);
    }

    private static void turn(Trial trial, VictimProcess victim, Tampering hand, String table)
            throws IOException, SQLException, InterruptedException {
        PostgresArena arena = (PostgresArena) trial.arena();
        PostgresServer server = arena.server();
        Path file;
        List<String> before;
        try (Connection connection = arena.connect()) {
            before = hand.contents(connection);
            file = server.data().resolve(path(connection, table));
        }
        server.stop();
        byte[] bytes = Files.readAllBytes(file);
        int bit = trial.random().nextInt(bytes.length * BITS);
        bytes[bit / BITS] ^= (byte) (1 << (bit % BITS));
        Files.write(file, bytes);
        server.start();
        String done = "bit " + bit + " of " + table + " was turned";
        trial.witness().note(done);
        Optional<List<String>> after = read(arena, hand);
        if (after.filter(before::equals).isPresent()) {
            trial.tally().fate("bit-harmless");
            return;
        }
        trial.tally().fate(after.isPresent() ? "bit-changed-rows" : "bit-made-it-unreadable");
        String found = victim.verify(PATIENCE);
        while (found.contains("Unavailable")) {
            Thread.sleep(100);
            found = victim.verify(PATIENCE);
        }
        trial.tally().looked(Invariant.I7, isNoticed(found) ? List.of() : List.of(unseen(done, found)));
    }

    /** Nothing when it cannot be read. */
    private static Optional<List<String>> read(PostgresArena arena, Tampering hand) throws InterruptedException {
        arena.server().awaitAnswer();
        try (Connection connection = arena.connect()) {
            return Optional.of(hand.contents(connection));
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            arena.server().awaitAnswer();
        }
    }

    private static String path(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_relation_filepath('" + table + "')")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void leave(Trial trial) {
        tampering = null;
    }
}
