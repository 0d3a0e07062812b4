package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blotter.jdbc.pool.PoolOptions;
import dev.blotter.jdbc.resilience.RetrySettings;
import dev.blotter.jdbc.statement.StatementObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The defaults, the names and the refusals of the configuration. */
class SqliteConfigTest {

    private final SqliteConfig config = SqliteConfig.of(Path.of("/data/book.db"));

    @Test
    void defaults() {
        assertThat(config)
                .isEqualTo(new SqliteConfig(
                        Path.of("/data/book.db"),
                        5_000,
                        16_384,
                        SqliteSynchronous.FULL,
                        4,
                        PoolOptions.DEFAULT,
                        RetrySettings.DEFAULT,
                        true,
                        StatementObserver.NONE));
    }

    @Test
    void eachSettingIsItsOwn() {
        StatementObserver observer = statement -> {};
        PoolOptions options = new PoolOptions(Duration.ZERO, true, Optional.empty());
        assertThat(config.withBusyTimeoutMillis(7)
                        .withPageCacheKib(777)
                        .withSynchronous(SqliteSynchronous.EXTRA)
                        .withReaders(77)
                        .withOptions(options)
                        .withRetry(RetrySettings.NONE)
                        .withoutMigration()
                        .withObserver(observer))
                .isEqualTo(new SqliteConfig(
                        Path.of("/data/book.db"),
                        7,
                        777,
                        SqliteSynchronous.EXTRA,
                        77,
                        options,
                        RetrySettings.NONE,
                        false,
                        observer));
    }

    @Test
    void theFileIsAbsolute() {
        assertThat(SqliteConfig.of(Path.of("a/../book.db")).file())
                .isEqualTo(Path.of("book.db").toAbsolutePath());
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.withBusyTimeoutMillis(-1))
                .withMessage("busyTimeoutMillis is -1; it is at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.withPageCacheKib(63))
                .withMessage("pageCacheKib is 63; it is at least 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.withReaders(0))
                .withMessage("readers is 0; it is at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqliteConfig.of(Path.of("/data/book.db?mode=memory")))
                .withMessageContaining("has no question mark");
    }
}
