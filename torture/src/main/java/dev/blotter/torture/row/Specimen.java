package dev.blotter.torture.row;

import dev.blotter.torture.server.SqliteArena;
import dev.blotter.torture.server.SqliteFiles;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A SQLite file that a victim wrote, at three moments.
 *
 * @param old in the middle of its life
 * @param killed with its log, as it was when its process was killed
 * @param closed without a log, after another process had opened and closed it
 * @param isUnderLoad whether it was killed while commits were on their way, so that its tips may lag a little
 */
record Specimen(
        SqliteFiles old,
        SqliteFiles killed,
        Contents asKilled,
        SqliteFiles closed,
        Contents asClosed,
        boolean isUnderLoad) {

    private static final int ENOUGH = 60;
    private static final long TIPS_ARE_KEPT_MILLIS = 300;

    /** Lets the victim write one. */
    static Specimen made(Trial trial, boolean underLoad) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        SqliteFiles files = ((SqliteArena) trial.arena()).files();
        try (Load load = trial.load()) {
            load.awaitAcked(ENOUGH);
        }
        Thread.sleep(TIPS_ARE_KEPT_MILLIS);
        Path folder = trial.stage().folder();
        SqliteFiles old = files.copyTo(folder.resolve("old.db"));
        try (Load load = trial.load()) {
            load.awaitAcked(ENOUGH);
            if (underLoad) {
                victim.kill();
            }
        }
        Thread.sleep(TIPS_ARE_KEPT_MILLIS);
        victim.kill();
        SqliteFiles killed = files.copyTo(folder.resolve("killed.db"));
        VictimProcess fresh = trial.restarted();
        trial.examine(fresh);
        fresh.close();
        SqliteFiles closed = files.copyTo(folder.resolve("closed.db"));
        return new Specimen(old, killed, read(killed, folder), closed, read(closed, folder), underLoad);
    }

    private static Contents read(SqliteFiles files, Path folder) throws IOException {
        return Contents.of(files, folder.resolve("read.db"))
                .orElseThrow(() -> new TrialException("the file cannot be read before anything is done to it"));
    }
}
