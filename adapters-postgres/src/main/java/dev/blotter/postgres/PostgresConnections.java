package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections as Blotter needs them: every wait has an end, and errors never print values of rows. */
final class PostgresConnections {

    private static final int TIMES_BEFORE_PREPARED = 2;
    private static final Duration MIGRATION = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** What a URL may set otherwise. */
    private static final Map<PGProperty, String> DEFAULTS = Map.of(
            PGProperty.APPLICATION_NAME, "blotter",
            PGProperty.TARGET_SERVER_TYPE, "primary",
            PGProperty.PREPARE_THRESHOLD, Integer.toString(TIMES_BEFORE_PREPARED),
            PGProperty.REWRITE_BATCHED_INSERTS, "true",
            PGProperty.TCP_KEEP_ALIVE, "true");

    /** The primary is found by asking every server, whatever it is. */
    private static final String ANY_SERVER = "any";

    private final PostgresConfig config;
    private final PostgresPrimary primary;

    PostgresConnections(PostgresConfig config) {
        this.config = config;
        this.primary = primary(config.timeouts().socket());
    }

    /** Where writes go. */
    PostgresPrimary primary() {
        return primary;
    }

    /** Connections for migrations, whose statements may take their time. */
    PGSimpleDataSource patient() {
        PostgresPrimary patient = primary(MIGRATION);
        return patient.isChosen() ? new PostgresPrimarySource(patient) : dataSource(config.url(), MIGRATION);
    }

    /** Connections to the primary that wait no longer than the config says. */
    PGSimpleDataSource source() {
        return primary.isChosen()
                ? new PostgresPrimarySource(primary)
                : dataSource(config.url(), config.timeouts().socket());
    }

    /** Connections outside of the pool that plan as those of the pool do. */
    PGSimpleDataSource planning() {
        return new PostgresPlanningSource(source(), PostgresSettings.sql(config.timeouts()));
    }

    /** Connections to a replica. */
    PGSimpleDataSource to(PostgresReplicaConfig replica) {
        PGSimpleDataSource source = dataSource(replica.url(), config.timeouts().socket());
        set(source, PGProperty.TARGET_SERVER_TYPE, ANY_SERVER);
        return source;
    }

    /** Connections that only look whether the primary is there. */
    DataSource looking() {
        PostgresPrimary looked = new PostgresPrimary(
                List.of(primary.host()),
                host -> impatient(dataSource(config.url().withHosts(host), LOOK)),
                LOOK);
        return primary.isChosen() ? new PostgresPrimarySource(primary) : new PostgresPrimarySource(looked);
    }

    /** Connections that only look whether the replica is there. */
    DataSource looking(PostgresReplicaConfig replica) {
        return impatient(to(replica));
    }

    private static PGSimpleDataSource impatient(PGSimpleDataSource source) {
        set(source, PGProperty.CONNECT_TIMEOUT, "1");
        set(source, PGProperty.LOGIN_TIMEOUT, "1");
        return source;
    }

    private PostgresPrimary primary(Duration socketTimeout) {
        List<String> hosts = List.of(config.url().hosts().split(","));
        Duration patience = config.timeouts().connect().multipliedBy(2);
        return new PostgresPrimary(
                hosts,
                host -> {
                    PGSimpleDataSource source = dataSource(config.url().withHosts(host), socketTimeout);
                    if (hosts.size() > 1) {
                        set(source, PGProperty.TARGET_SERVER_TYPE, ANY_SERVER);
                    }
                    return source;
                },
                patience);
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

    private PGSimpleDataSource dataSource(PostgresUrl url, Duration socketTimeout) {
        PGSimpleDataSource source = new PGSimpleDataSource();
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

    /** Whole seconds, rounded up, as the driver takes them. */
    private static String seconds(Duration duration) {
        return Long.toString(duration.plusMillis(999).toSeconds());
    }
}
