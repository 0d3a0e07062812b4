package dev.blotter.torture.server;

import dev.blotter.torture.witness.Canary;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database on the harness's server, and a user who owns it and nothing else. */
public final class PostgresArena implements Arena {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String CHECKS = "amcheck";

    private PostgresServer server;
    private String hosts;
    private Optional<String> replica = Optional.empty();
    private String database = PostgresServer.ADMINISTRATOR;
    private boolean checked;

    PostgresArena(PostgresServer server) {
        this.server = server;
        this.hosts = host(server.port());
        begin();
    }

    /** The server that the database is on. */
    public PostgresServer server() {
        return server;
    }

    /** The port that the server itself listens on. */
    public int serverPort() {
        return server.port();
    }

    /** Lets victims that are started from now on go another way to the server. */
    public void through(int other) {
        hosts = host(other);
    }

    /** The same, at another address of this machine. */
    public void through(InetAddress address, int other) {
        hosts = address.getHostAddress() + ":" + other;
    }

    private static String host(int port) {
        return "127.0.0.1:" + port;
    }

    /** Goes over to another server, on which a new database is begun. */
    public void use(PostgresServer other) {
        server = other;
        hosts = host(other.port());
        database = PostgresServer.ADMINISTRATOR;
        begin();
    }

    /** The same database is on another server now; victims that are started from now on know these, in this order. */
    public void follow(PostgresServer other, PostgresServer... known) {
        server = other;
        hosts = Stream.of(known).map(each -> host(each.port())).collect(Collectors.joining(","));
    }

    /** Lets victims that are started from now on read from a standby, too. */
    public void readFrom(PostgresServer standby) {
        replica = Optional.of(host(standby.port()));
    }

    /** The database's name. */
    public String database() {
        return database;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("DATABASE_URL", url(hosts)));
        replica.ifPresent(
                each -> environment.putAll(Map.of("DB_ENABLE_READ_REPLICA", "true", "DB_READ_REPLICA_URL", url(each))));
        return environment;
    }

    private String url(String authority) {
        return "postgresql://%s:%s@%s/%s".formatted(PostgresArenas.USER, Canary.PASSWORD, authority, database);
    }

    @Override
    public Connection connect() throws SQLException {
        return server.connect(database);
    }

    @Override
    public List<String> damage() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String tables = """
                    SELECT c.relname || ': ' || h.msg
                    FROM pg_class c, LATERAL verify_heapam(c.oid) h
                    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace""";
            try (ResultSet row = statement.executeQuery(tables)) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            statement.execute("""
                    SELECT bt_index_check(c.oid, true)
                    FROM pg_class c JOIN pg_am a ON a.oid = c.relam
                    WHERE c.relkind = 'i' AND a.amname = 'btree' AND c.relnamespace = 'public'::regnamespace""");
        } catch (SQLException e) {
            if (!"XX002".equals(e.getSQLState())) {
                throw e;
            }
            found.add(String.valueOf(e.getMessage()));
        }
        return found;
    }

    @Override
    public String unchecked() {
        return checked ? "" : "the server has no extension " + CHECKS;
    }

    @Override
    public void renew() throws SQLException {
        begin();
    }

    private void begin() {
        try {
            String last = database;
            database = "torture_" + NUMBERS.incrementAndGet();
            server.run("CREATE DATABASE %s OWNER %s TEMPLATE template0".formatted(database, PostgresArenas.USER));
            if (!last.equals(PostgresServer.ADMINISTRATOR)) {
                server.run("DROP DATABASE %s WITH (FORCE)".formatted(last));
            }
            checked = extended();
        } catch (SQLException e) {
            throw new ServerException("the server gives no database: " + e.getMessage());
        }
    }

    private boolean extended() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery("SELECT 1 FROM pg_available_extensions WHERE name = '" + CHECKS + "'")) {
                if (!row.next()) {
                    return false;
                }
            }
            statement.execute("CREATE EXTENSION " + CHECKS);
            return true;
        }
    }

    /** The server is stopped for it, so that the copy is one of a moment. */
    @Override
    public void keep(Path target) throws IOException {
        server.close();
        copy(server.folder(), target.resolve("server"));
        server.start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copied = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(each, copied, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public void close() {
        // The server is its owner's; the database goes with it.
    }
}
