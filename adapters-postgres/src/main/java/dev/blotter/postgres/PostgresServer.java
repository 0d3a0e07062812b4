package dev.blotter.postgres;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What matters of the server behind a connection. */
record PostgresServer(String version, int number, String fsync, String fullPageWrites, String synchronousCommit) {

    private static final int OLDEST = 130_000;

    static PostgresServer ask(Connection connection) throws SQLException {
        String sql = """
            SELECT current_setting('server_version'), current_setting('server_version_num')::int,
                   current_setting('fsync'), current_setting('full_page_writes'),
                   current_setting('synchronous_commit')\
            """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new PostgresServer(
                    row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    /** Refuses a server that is too old, or that may lose what it has confirmed. */
    void requireFit(PostgresConfig config) {
        if (number < OLDEST) {
            throw refused(config, "is version " + version + "; 13 is the oldest that will do");
        }
        if (config.unsafeCommits()) {
            return;
        }
        requireOn(config, "fsync", fsync);
        requireOn(config, "full_page_writes", fullPageWrites);
        requireOn(config, "synchronous_commit", synchronousCommit);
    }

    private static void requireOn(PostgresConfig config, String setting, String value) {
        if (value.equals("off")) {
            throw refused(config, "has " + setting + " off and may lose what it confirmed; turn it on");
        }
    }

    private static Unavailable refused(PostgresConfig config, String why) {
        String sentence = "PostgreSQL at " + config.url().location() + " " + why;
        return new Unavailable(sentence, new IllegalStateException(why));
    }
}
