package dev.blotter.bootstrap.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blotter.bootstrap.setting.ReplicaSettings.Replica;
import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.jdbc.cache.CacheLimit;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.resilience.RetrySettings;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresPoolSize;
import dev.blotter.postgres.PostgresTimeouts;
import dev.blotter.postgres.PostgresUrl;
import dev.blotter.sqlite.SqliteConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The defaults, the names and the refusals of everything that is set. */
class ConfigurationTest {

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void defaults() {
        Configuration configuration = read();
        assertThat(configuration.pool())
                .isEqualTo(new PoolSettings(
                        new PostgresPoolSize(5, 15, Duration.ofSeconds(30), Duration.ofHours(1)),
                        true,
                        false,
                        Optional.of(Duration.ofSeconds(60))));
        assertThat(configuration.unsafeCommits()).isFalse();
        assertThat(configuration.replicas()).isEqualTo(new ReplicaSettings(List.of(), Duration.ofSeconds(5)));
        assertThat(configuration.retries())
                .isEqualTo(new RetrySettings(5, Duration.ofMillis(50), Duration.ofSeconds(10)));
        assertThat(configuration.slowStatements()).isEqualTo(new SlowStatements(false, Duration.ofSeconds(1)));
        assertThat(configuration.cache()).isEmpty();
        assertThat(configuration.relaxed()).isEqualTo(ReadConsistency.PRIMARY);
        environment.put("DB_CACHE_ENABLED", "true");
        assertThat(read().cache()).contains(CacheSettings.DEFAULT);
        assertThat(read().relaxed()).isEqualTo(ReadConsistency.replica(Duration.ofSeconds(5)));
        assertThat(configuration.sqlite()).isEqualTo(new SqliteSettings(Duration.ofSeconds(5), 16_384, 4));
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void anEngineWithoutAnEnvironmentHasTheSameDefaults() {
        assertThat(read().pool().size()).isEqualTo(PostgresPoolSize.DEFAULT);
        assertThat(read().timeouts()).isEqualTo(PostgresTimeouts.DEFAULT);
        assertThat(read().unsafeCommits())
                .isEqualTo(PostgresConfig.of("postgresql://host/db").unsafeCommits());
        SqliteConfig sqlite = SqliteConfig.of(Path.of("book.db"));
        assertThat(read().sqlite())
                .isEqualTo(new SqliteSettings(
                        Duration.ofMillis(sqlite.busyTimeoutMillis()), sqlite.pageCacheKib(), sqlite.readers()));
    }

    @Test
    void everySettingIsItsOwn() {
        environment.putAll(Map.of(
                "DB_POOL_SIZE",
                "20",
                "DB_MAX_OVERFLOW",
                "0",
                "DB_POOL_TIMEOUT",
                "3",
                "DB_POOL_RECYCLE",
                "600",
                "DB_POOL_PRE_PING",
                "no",
                "DB_ECHO_POOL",
                "on",
                "DB_LEAK_DETECTION_THRESHOLD",
                "0"));
        environment.putAll(Map.of(
                "DB_CONNECT_TIMEOUT",
                "1",
                "DB_LOCK_TIMEOUT",
                "0.25",
                "DB_STATEMENT_TIMEOUT",
                "3.5",
                "DB_SOCKET_TIMEOUT",
                "4",
                "DB_ALLOW_UNSAFE_COMMITS",
                "yes"));
        environment.putAll(Map.of(
                "DB_RETRY_ATTEMPTS",
                "1",
                "DB_RETRY_DELAY",
                "0.001",
                "DB_RETRY_TIMEOUT",
                "0",
                "DB_ENABLE_QUERY_LOGGING",
                "1",
                "DB_SLOW_QUERY_THRESHOLD",
                "0.015",
                "DB_SQLITE_BUSY_TIMEOUT",
                "0.5",
                "DB_SQLITE_CACHE_SIZE",
                "64",
                "DB_SQLITE_READERS",
                "9"));
        environment.putAll(Map.of(
                "DB_CACHE_ENABLED",
                "true",
                "DB_CACHE_INSTRUMENTS_SIZE",
                "1",
                "DB_CACHE_INSTRUMENTS_TTL",
                "2",
                "DB_CACHE_PORTFOLIOS_SIZE",
                "3",
                "DB_CACHE_PORTFOLIOS_TTL",
                "4",
                "DB_CACHE_ORDERS_SIZE",
                "5",
                "DB_CACHE_ORDERS_TTL",
                "6",
                "DB_CACHE_TRADES_SIZE",
                "7",
                "DB_CACHE_TRADES_TTL",
                "0.5"));
        Configuration configuration = read();
        assertThat(configuration.pool())
                .isEqualTo(new PoolSettings(
                        new PostgresPoolSize(20, 20, Duration.ofSeconds(3), Duration.ofMinutes(10)),
                        false,
                        true,
                        Optional.empty()));
        assertThat(configuration.timeouts())
                .isEqualTo(new PostgresTimeouts(
                        Duration.ofSeconds(1),
                        Duration.ofMillis(250),
                        Duration.ofMillis(3_500),
                        Duration.ofSeconds(4)));
        assertThat(configuration.unsafeCommits()).isTrue();
        assertThat(configuration.retries()).isEqualTo(new RetrySettings(1, Duration.ofMillis(1), Duration.ZERO));
        assertThat(configuration.slowStatements()).isEqualTo(new SlowStatements(true, Duration.ofMillis(15)));
        assertThat(configuration.sqlite()).isEqualTo(new SqliteSettings(Duration.ofMillis(500), 64, 9));
        assertThat(configuration.cache())
                .contains(new CacheSettings(
                        new CacheLimit(1, Duration.ofSeconds(2)),
                        new CacheLimit(3, Duration.ofSeconds(4)),
                        new CacheLimit(5, Duration.ofSeconds(6)),
                        new CacheLimit(7, Duration.ofMillis(500))));
    }

    @Test
    void replicasAreReadOneByOne() {
        environment.put("DB_ENABLE_READ_REPLICA", "true");
        environment.put(
                "DB_READ_REPLICA_URL",
                "postgresql://u:p%23w@a,b:5433/db#weight=3; postgresql://[::1]/db?sslmode=require\n postgres://c/db;");
        environment.put("DB_READ_REPLICA_MAX_LAG", "0.2");
        assertThat(read().replicas())
                .isEqualTo(new ReplicaSettings(
                        List.of(
                                new Replica(PostgresUrl.parse("postgresql://u:p%23w@a,b:5433/db"), 3),
                                new Replica(PostgresUrl.parse("postgresql://[::1]/db?sslmode=require"), 1),
                                new Replica(PostgresUrl.parse("postgres://c/db"), 1)),
                        Duration.ofMillis(200)));
        assertThat(read().replicas().isEnabled()).isTrue();
        assertThat(read().warnings()).isEmpty();
    }

    @Test
    void replicasThatAreNotEnabledAreToldOf() {
        environment.put("DB_READ_REPLICA_URL", "postgresql://u:canary@a/db");
        assertThat(read().replicas().isEnabled()).isFalse();
        assertThat(read().warnings())
                .singleElement()
                .asString()
                .startsWith("DB_READ_REPLICA_URL has no effect")
                .doesNotContain("canary");
    }

    @Test
    void aPingThatCannotBeSwitchedOffIsToldOf() {
        environment.put("DB_POOL_PRE_PING", "false");
        assertThat(read().warnings()).singleElement().asString().startsWith("DB_POOL_PRE_PING has no effect");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DB_ENABLE_READ_REPLICA | on | DB_ENABLE_READ_REPLICA is on, but DB_READ_REPLICA_URL names no replica
            DB_READ_REPLICA_URL | postgresql://u:canary@a/db postgresql://b:0/db | URL 2, has a port
            DB_READ_REPLICA_URL | postgresql://u:canary@a/db#weight=0 | DB_READ_REPLICA_URL, URL 1, has weight 0
            DB_READ_REPLICA_URL | postgresql://u:canary@a/db#weight=101 | has weight 101; a weight is a
            DB_READ_REPLICA_URL | postgresql://u:canary@a#weight=2/db | DB_READ_REPLICA_URL, URL 1, has a host
            DB_READ_REPLICA_URL | sqlite:///canary.db | DB_READ_REPLICA_URL, URL 1, is not a PostgreSQL URL
            DB_MAX_OVERFLOW | 996 | DB_POOL_SIZE and DB_MAX_OVERFLOW come to 1001 connections; they are at most 1000
            DB_SOCKET_TIMEOUT | 15 | must be longer than DB_STATEMENT_TIMEOUT, which is 15 s
            DB_STATEMENT_TIMEOUT | 20.5 | is 20 s; it must be longer than DB_STATEMENT_TIMEOUT, which is 20.5
            DB_LEAK_DETECTION_THRESHOLD | 3601 | 3601 s; it is at most DB_POOL_RECYCLE, which is 3600 s
            """)
    void whatDoesNotGoTogetherIsNamed(String key, String value, String sentence) {
        environment.put(key, value);
        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageContaining(sentence)
                .withMessageNotContaining("canary");
    }

    @Test
    void aShortLifeShortensTheSearchForLostConnections() {
        environment.put("DB_POOL_RECYCLE", "30");
        assertThat(read().pool().leakDetection()).contains(Duration.ofSeconds(30));
    }

    private Configuration read() {
        return Configuration.of(Settings.of(environment));
    }
}
