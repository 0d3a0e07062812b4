package dev.blotter.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blotter.postgres.PostgresPoolSize;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolEnvironmentTest {

    @Test
    void nothingIsSaid() {
        assertThat(new PoolEnvironment(Map.of("DATABASE_URL", "x")).pool()).isEmpty();
    }

    @Test
    void everythingIsSaid() {
        Map<String, String> all = Map.of(
                "DB_POOL_SIZE", "20", "DB_MAX_OVERFLOW", "0", "DB_POOL_TIMEOUT", " 3 ", "DB_POOL_RECYCLE", "600");
        assertThat(new PoolEnvironment(all).pool())
                .contains(new PostgresPoolSize(20, 20, Duration.ofSeconds(3), Duration.ofMinutes(10)));
    }

    @Test
    void theRestHasDefaults() {
        assertThat(new PoolEnvironment(Map.of("DB_POOL_SIZE", "")).pool())
                .contains(new PostgresPoolSize(5, 15, Duration.ofSeconds(30), Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "DB_POOL_SIZE, many",
        "DB_POOL_SIZE, 0",
        "DB_POOL_SIZE, 1001",
        "DB_MAX_OVERFLOW, -1",
        "DB_MAX_OVERFLOW, 996",
        "DB_POOL_TIMEOUT, 30s",
        "DB_POOL_RECYCLE, 99999999999",
    })
    void whatCannotBeIsNamed(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoolEnvironment(Map.of(name, value)).pool())
                .withMessageContaining(name + " is '" + value + "'")
                .withMessageContaining("a whole number from");
    }
}
