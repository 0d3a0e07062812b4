package dev.blotter.jdbc.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RareWarningTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<String> said = new ArrayList<>();
    private final RareWarning warning = new RareWarning(nanos::get, said::add);

    @Test
    void itIsSaidAtOnceAndThenOnceAMinute() {
        for (int i = 0; i < 1_000; i++) {
            warning.say(() -> "first");
        }
        nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        warning.say(() -> "too early");
        nanos.addAndGet(1);
        warning.say(() -> "second");
        warning.say(() -> "too early");
        assertThat(said).containsExactly("first", "second");
    }
}
