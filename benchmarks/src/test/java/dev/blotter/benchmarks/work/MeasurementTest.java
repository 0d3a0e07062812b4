package dev.blotter.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** A pause hits one call of a caller, and would have hit many. */
class MeasurementTest {

    private static final long MILLI = 1_000_000;
    private static final double P99 = 99;

    @Test
    void whatAPauseKeptFromComingIsCountedToo() {
        Histogram latencies = Measurement.histogram();
        for (int i = 0; i < 99; i++) {
            Measurement.record(latencies, MILLI);
        }
        Measurement.record(latencies, 100 * MILLI);
        Histogram corrected = Measurement.corrected(latencies);
        assertThat(latencies.getValueAtPercentile(P99)).isLessThan(2 * MILLI);
        assertThat(corrected.getValueAtPercentile(P99)).isGreaterThan(95 * MILLI);
        assertThat(corrected.getTotalCount()).isBetween(195L, 200L);
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(Measurement.corrected(Measurement.histogram()).getTotalCount())
                .isZero();
    }
}
