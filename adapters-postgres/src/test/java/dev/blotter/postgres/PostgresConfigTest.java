package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresConfigTest {

    private static final String URL = "postgresql://me:canary@host:6432/db";

    @Test
    void theDefaultsAreTheSafeOnes() {
        PostgresConfig config = PostgresConfig.of(URL);
        assertThat(config.pool()).isEqualTo(new PostgresPoolSize(5, 15, Duration.ofSeconds(30), Duration.ofHours(1)));
        assertThat(config.timeouts())
                .isEqualTo(new PostgresTimeouts(
                        Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(20)));
        assertThat(config.schema()).isEqualTo(PostgresConfig.OnOldSchema.MIGRATE);
        assertThat(config.readTokens()).isFalse();
        assertThat(config.unsafeCommits()).isFalse();
    }

    @Test
    void everyWaitOfAConnectionHasAnEnd() throws SQLException {
        PGSimpleDataSource source = new PostgresConnections(PostgresConfig.of(URL)).source();
        assertThat(source.getProperty(PGProperty.SOCKET_TIMEOUT)).isEqualTo("20");
        assertThat(source.getProperty(PGProperty.CONNECT_TIMEOUT)).isEqualTo("5");
        assertThat(source.getProperty(PGProperty.LOGIN_TIMEOUT)).isEqualTo("10");
        assertThat(source.getProperty(PGProperty.TCP_KEEP_ALIVE)).isEqualTo("true");
        assertThat(source.getProperty(PGProperty.TARGET_SERVER_TYPE)).isEqualTo("primary");
        assertThat(source.getProperty(PGProperty.LOG_SERVER_ERROR_DETAIL)).isEqualTo("false");
        assertThat(source.getProperty(PGProperty.APPLICATION_NAME)).isEqualTo("blotter");
    }

    @Test
    void theUrlMayChangeSettingsButNotWhatErrorsPrint() throws SQLException {
        String url = URL + "?socketTimeout=60&application_name=bot&logServerErrorDetail=true";
        PGSimpleDataSource source = new PostgresConnections(PostgresConfig.of(url)).source();
        assertThat(source.getProperty(PGProperty.SOCKET_TIMEOUT)).isEqualTo("60");
        assertThat(source.getProperty(PGProperty.APPLICATION_NAME)).isEqualTo("bot");
        assertThat(source.getProperty(PGProperty.LOG_SERVER_ERROR_DETAIL)).isEqualTo("false");
    }

    @Test
    void aDatabaseWithAnOddNameIsFound() {
        PostgresConfig config = PostgresConfig.of("postgresql://host/a%20b%2Fc+d");
        assertThat(new PostgresConnections(config).source().getDatabaseName()).isEqualTo("a b/c+d");
    }

    @Test
    void sizesAndWaitsThatCannotBeAreRefused() {
        refused("poolSize", () -> PostgresPoolSize.DEFAULT.withMost(0));
        refused("poolSize", () -> PostgresPoolSize.DEFAULT.withMost(1_001));
        refused("idle", () -> new PostgresPoolSize(9, 8, Duration.ofSeconds(5), Duration.ofMinutes(5)));
        refused("poolTimeout", () -> new PostgresPoolSize(1, 8, Duration.ZERO, Duration.ofMinutes(5)));
        refused("poolRecycle", () -> new PostgresPoolSize(1, 8, Duration.ofSeconds(5), Duration.ofSeconds(5)));
        refused("connectTimeout", () -> timeouts(0, 1, 1, 2));
        refused("lockTimeout", () -> timeouts(1, 0, 1, 2));
        refused("statementTimeout", () -> timeouts(1, 1, 0, 2));
        refused("socketTimeout", () -> timeouts(1, 1, 1, 1_000_000));
        refused("socketTimeout", () -> timeouts(1, 1, 5, 5));
    }

    private static PostgresTimeouts timeouts(long connect, long lock, long statement, long socket) {
        return new PostgresTimeouts(
                Duration.ofSeconds(connect),
                Duration.ofSeconds(lock),
                Duration.ofSeconds(statement),
                Duration.ofSeconds(socket));
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidFieldException.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
