package dev.blotter.sqlite;

import java.sql.SQLException;
import java.util.Arrays;

/** Refuses versions of SQLite with a known race that can damage a file in WAL mode. */
final class SqliteVersion {

    private static final int[] LEAST = {3, 51, 3};

    private SqliteVersion() {}

    static void require(String version) throws SQLException {
        int[] parts = Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (Arrays.compare(parts, LEAST) < 0) {
            throw new SQLException("SQLite " + version + " is too old; it must be at least 3.51.3");
        }
    }
}
