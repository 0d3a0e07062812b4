package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PostgreSQL for tests: one server for each JVM, started when first asked for, and as many fresh databases on it as
 * there are tests that want one.
 *
 * <p>It is the server that {@code BLOTTER_TEST_POSTGRES_URL} names; else one in a container, where a Docker engine
 * answers; else one that is unpacked and started here. Its commits are durable, as in production.
 */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String RUN = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX) + "_"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private TestPostgres() {}

    /** A database with the newest schema and nothing in it. */
    public static PostgresConfig freshDatabase() {
        return created("TEMPLATE " + Migrated.TEMPLATE);
    }

    /** A database without a schema. */
    public static PostgresConfig emptyDatabase() {
        return created("TEMPLATE template0 ENCODING 'UTF8'");
    }

    /** A store on a database of its own. */
    public static PostgresStore freshStore() {
        return PostgresStore.open(freshDatabase());
    }

    /** A plain connection, as the server's administrator. */
    public static Connection connect(PostgresConfig config) throws SQLException {
        return new PostgresConnections(config).patient().getConnection();
    }

    /** Runs statements as the server's administrator. */
    public static void run(PostgresConfig config, String... statements) {
        try (Connection connection = connect(config);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connections that have a transaction open and run nothing; they are gone when this returns. */
    public static void cutTransactions(PostgresConfig config) {
        String open = " FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'";
        try (Connection connection = connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid)" + open);
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (anyRow(statement, "SELECT 1" + open)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("a connection outlives its end");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean anyRow(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next();
        }
    }

    /** The server's own database. */
    public static PostgresConfig administration() {
        return Server.CONFIG;
    }

    /** A database of the server, as its administrator sees it. */
    public static PostgresConfig administrationOf(String database) {
        return Server.onDatabase(database);
    }

    /** Whether the server was started for these tests, so that they may turn its settings. */
    public static boolean isOurs() {
        return !TestPostgresServer.isNamed();
    }

    private static PostgresConfig created(String from) {
        String name = "blotter_test_" + RUN + "_" + DATABASES.incrementAndGet();
        run(Server.CONFIG, "CREATE DATABASE " + name + " " + from);
        return Server.onDatabase(name);
    }

    private static final class Server {
        static final PostgresConfig CONFIG = PostgresConfig.of(TestPostgresServer.start());

        static PostgresConfig onDatabase(String name) {
            return PostgresConfig.of(CONFIG.url().withDatabase(name));
        }
    }

    /** Migrated once; copies of it are quick to make. */
    private static final class Migrated {
        static final String TEMPLATE = template();

        private static String template() {
            PostgresConfig config = created("TEMPLATE template0 ENCODING 'UTF8'");
            new PostgresSchema(config).migrate();
            return config.url().database();
        }
    }
}
