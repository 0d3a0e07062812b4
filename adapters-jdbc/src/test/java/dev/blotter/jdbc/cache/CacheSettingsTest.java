package dev.blotter.jdbc.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheSettingsTest {

    @Test
    void defaults() {
        assertThat(CacheSettings.DEFAULT)
                .isEqualTo(new CacheSettings(
                        new CacheLimit(10_000, Duration.ofMinutes(5)),
                        new CacheLimit(1_000, Duration.ofSeconds(5)),
                        new CacheLimit(10_000, Duration.ofMinutes(1)),
                        new CacheLimit(10_000, Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_000_001})
    void aNumberOfEntriesThatCannotBeIsRefused(int entries) {
        assertThatThrownBy(() -> new CacheLimit(entries, Duration.ofSeconds(1)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("entries is " + entries + "; it is from 1 to 10000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999S", "PT24H0.001S"})
    void aLifetimeThatCannotBeIsRefused(String lifetime) {
        assertThatThrownBy(() -> new CacheLimit(1, Duration.parse(lifetime)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("lifetime is ")
                .hasMessageEndingWith("; it is from 1 ms to 1 day");
    }
}
