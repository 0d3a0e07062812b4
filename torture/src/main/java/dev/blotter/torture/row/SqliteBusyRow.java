package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.SqliteArena;
import dev.blotter.torture.server.SqliteFiles;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Other processes have the file: one holds it for longer than anybody waits, one takes it again and again, one reads
 * without end so that the log cannot be emptied, and three more victims write to it.
 */
final class SqliteBusyRow implements Row {

    private static final int BUSY = 20;
    private static final int OTHER_WRITERS = 3;
    private static final int MOST_LOG_BYTES = 64 * 1024 * 1024;
    private static final int LONGEST_HOLD_MILLIS = 8_000;
    private static final int SPELLS = 20;
    private static final int SPELL_MILLIS = 100;
    private static final long READING_MILLIS = 2_000;
    private static final long ALONE = 150;
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @Override
    public void prepare(Trial trial) {
        HeldFile.expect(trial);
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        SqliteFiles files = ((SqliteArena) trial.arena()).files();
        int before = trial.witness().testimonies().size();
        try (Load load = trial.load()) {
            load.awaitAcked(BUSY);
            switch (run % 4) {
                case 0 -> HeldFile.hold(trial, trial.random().nextInt(LONGEST_HOLD_MILLIS / 2, LONGEST_HOLD_MILLIS));
                case 1 -> spells(trial);
                case 2 -> read(trial);
                default -> crowd(trial);
            }
            Recovery.of(trial, load, RECOVERY);
        }
        clear(trial, before);
        bounded(trial, files);
        trial.examineAlive(victim, run);
    }

    private static void spells(Trial trial) throws SQLException, InterruptedException {
        trial.witness().note("take the file " + SPELLS + " times");
        for (int i = 0; i < SPELLS; i++) {
            HeldFile.hold(trial, trial.random().nextInt(SPELL_MILLIS));
        }
    }

    /** The log cannot begin anew while somebody sees what was there before. */
    private static void read(Trial trial) throws SQLException, InterruptedException {
        trial.witness().note("read for " + READING_MILLIS + " ms");
        try (Connection other = trial.arena().connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM journal")) {
                row.next();
            }
            Thread.sleep(READING_MILLIS);
            statement.execute("COMMIT");
        }
    }

    private static void crowd(Trial trial) throws IOException, InterruptedException {
        trial.witness().note(OTHER_WRITERS + " more victims");
        List<VictimProcess> others = new ArrayList<>();
        List<Load> loads = new ArrayList<>();
        try {
            for (int i = 0; i < OTHER_WRITERS; i++) {
                VictimProcess other = trial.start();
                others.add(other);
                loads.add(trial.load(other));
            }
            for (Load load : loads) {
                load.awaitAcked(ALONE);
            }
        } finally {
            loads.forEach(Load::close);
            others.forEach(VictimProcess::close);
        }
    }

    /** Nobody was told anything but that the file is held. */
    private static void clear(Trial trial, int from) {
        Told told = Told.since(trial, from);
        told.others()
                .forEach(answer -> trial.tally()
                        .fate(answer.kind()
                                + (answer.text().contains("locked by another process") ? " that names the lock" : "")));
        told.lookOnly(Told.CLEAR, "the file was held", trial.tally());
    }

    private static void bounded(Trial trial, SqliteFiles files) throws IOException {
        long bytes = Files.exists(files.wal()) ? Files.size(files.wal()) : 0;
        trial.tally()
                .looked(
                        Invariant.I9,
                        bytes <= MOST_LOG_BYTES
                                ? List.of()
                                : List.of(new Violation(Invariant.I9, "the log has " + bytes + " bytes")));
    }
}
