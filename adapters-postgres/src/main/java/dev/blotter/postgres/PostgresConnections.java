package dev.blotter.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.domain.field.InvalidFieldException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections as Blotter needs them: every wait has an end, and errors never print values of rows. */
final class PostgresConnections {

    private static final int TIMES_BEFORE_PREPARED = 2;
    private static final Duration MIGRATION = Duration.ofMinutes(30);

    /** What a URL may set otherwise. */
    private static final Map<PGProperty, String> DEFAULTS = Map.of(
            PGProperty.APPLICATION_NAME, "blotter",
            PGProperty.TARGET_SERVER_TYPE, "primary",
            PGProperty.PREPARE_THRESHOLD, Integer.toString(TIMES_BEFORE_PREPARED),
            PGProperty.REWRITE_BATCHED_INSERTS, "true",
            PGProperty.TCP_KEEP_ALIVE, "true");

    private final PostgresConfig config;

    PostgresConnections(PostgresConfig config) {
        this.config = config;
    }

    /** Connections for migrations, whose statements may take their time. */
    PGSimpleDataSource patient() {
        return dataSource(MIGRATION);
    }

    /** Connections that wait no longer than the config says. */
    PGSimpleDataSource source() {
        return dataSource(config.timeouts().socket());
    }

    /** Connections outside of the pool that plan as those of the pool do. */
    PGSimpleDataSource planning() {
        String settings = PostgresSettings.sql(config.timeouts());
        return filled(
                new PGSimpleDataSource() {
                    @Override
                    public Connection getConnection(@Nullable String user, @Nullable String password)
                            throws SQLException {
                        Connection connection = super.getConnection(user, password);
                        try (Statement statement = connection.createStatement()) {
                            statement.execute(settings);
                            return connection;
                        } catch (SQLException e) {
                            connection.close();
                            throw e;
                        }
                    }
                },
                config.timeouts().socket());
    }

    /** The pool that reads and writes go through. */
    HikariDataSource pool() {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("blotter-postgres");
        hikari.setDataSource(source());
        hikari.setMaximumPoolSize(config.pool().most());
        hikari.setMinimumIdle(config.pool().idle());
        hikari.setConnectionTimeout(config.pool().waiting().toMillis());
        hikari.setMaxLifetime(config.pool().lifetime().toMillis());
        hikari.setConnectionInitSql(PostgresSettings.sql(config.timeouts()));
        hikari.setInitializationFailTimeout(-1);
        return new HikariDataSource(hikari);
    }

    private PGSimpleDataSource dataSource(Duration socketTimeout) {
        return filled(new PGSimpleDataSource(), socketTimeout);
    }

    private PGSimpleDataSource filled(PGSimpleDataSource source, Duration socketTimeout) {
        PostgresUrl url = config.url();
        source.setURL("jdbc:postgresql://" + url.hosts() + "/"
                + URLEncoder.encode(url.database(), StandardCharsets.UTF_8).replace("+", "%20"));
        url.user().ifPresent(source::setUser);
        url.password().ifPresent(source::setPassword);
        Duration connect = config.timeouts().connect();
        set(source, PGProperty.SOCKET_TIMEOUT, seconds(socketTimeout));
        set(source, PGProperty.CONNECT_TIMEOUT, seconds(connect));
        set(source, PGProperty.LOGIN_TIMEOUT, seconds(connect.multipliedBy(2)));
        DEFAULTS.forEach((property, value) -> set(source, property, value));
        url.parameters().forEach((name, value) -> set(source, name, value));
        set(source, PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
        return source;
    }

    private static void set(PGSimpleDataSource source, PGProperty property, String value) {
        set(source, property.getName(), value);
    }

    private static void set(PGSimpleDataSource source, String name, String value) {
        try {
            source.setProperty(name, value);
        } catch (SQLException | RuntimeException e) {
            throw new InvalidFieldException("url", "has a value for the parameter " + name + " that is not allowed");
        }
    }

    /** Whole seconds, rounded up, as the driver takes them. */
    private static String seconds(Duration duration) {
        return Long.toString(duration.plusMillis(999).toSeconds());
    }
}
