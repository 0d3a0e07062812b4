package dev.blotter.postgres;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** What matters of the server behind a connection. */
record PostgresServer(
        String version,
        int number,
        String fsync,
        String fullPageWrites,
        String synchronousCommit,
        int connections,
        Optional<String> encryption) {

    private static final int OLDEST = 130_000;

    static PostgresServer ask(Connection connection) throws SQLException {
        String sql = """
            SELECT current_setting('server_version'), current_setting('server_version_num')::int,
                   current_setting('fsync'), current_setting('full_page_writes'),
                   current_setting('synchronous_commit'), (SELECT least(
                       current_setting('max_connections')::int
                           - current_setting('superuser_reserved_connections')::int,
                       nullif(rolconnlimit, -1), nullif(datconnlimit, -1))
                   FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()),
                   (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl)\
            """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new PostgresServer(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    Optional.ofNullable(row.getString(7)));
        }
    }

    /** Refuses a server that is too old, or that may lose what it has confirmed. */
    void requireFit(PostgresConfig config) {
        if (number < OLDEST) {
            throw refused(config, "is version " + version + "; 13 is the oldest that will do");
        }
        if (config.pool().most() > connections) {
            throw refused(
                    config,
                    "lets this user have " + connections + " connections, and the pool may open "
                            + config.pool().most() + "; make DB_POOL_SIZE or DB_MAX_OVERFLOW smaller");
        }
        if (config.unsafeCommits()) {
            return;
        }
        requireOn(config, "fsync", fsync, "a crash of the machine may destroy the whole database");
        requireOn(config, "full_page_writes", fullPageWrites, "a crash of the machine may leave torn pages behind");
        requireOn(config, "synchronous_commit", synchronousCommit, "a crash loses the last commits it confirmed");
    }

    private static void requireOn(PostgresConfig config, String setting, String value, String cost) {
        if (value.equals("off")) {
            throw refused(
                    config,
                    "has " + setting + " off and may lose what it confirmed; turn it on (" + cost
                            + "; DB_ALLOW_UNSAFE_COMMITS=true takes that risk)");
        }
    }

    private static Unavailable refused(PostgresConfig config, String why) {
        String sentence = "PostgreSQL at " + config.url().location() + " " + why;
        return new Unavailable(sentence, new IllegalStateException(why));
    }
}
