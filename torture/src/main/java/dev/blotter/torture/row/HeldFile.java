package dev.blotter.torture.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Another process has a SQLite file to itself. */
final class HeldFile {

    private HeldFile() {}

    /** Lets victims that are started from now on give up waiting for it soon. */
    static void expect(Trial trial) {
        trial.configure("DB_SQLITE_BUSY_TIMEOUT", "1");
        trial.patience(Duration.ofSeconds(4));
    }

    /** Nobody else can write for so long. */
    static void hold(Trial trial, int millis) throws SQLException, InterruptedException {
        trial.witness().note("hold the file for " + millis + " ms");
        try (Connection other = trial.arena().connect();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("BEGIN EXCLUSIVE");
            Thread.sleep(millis);
            statement.execute("COMMIT");
        }
    }
}
