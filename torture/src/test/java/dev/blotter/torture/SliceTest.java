package dev.blotter.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.row.RowResult;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slice of what torture does for hours: the same seed each time, all invariants. */
class SliceTest {

    @ParameterizedTest
    @CsvSource({
        "kill, sqlite, 3",
        "kill, postgresql, 2",
        "backend-kill, postgresql, 2",
        "commit-death, postgresql, 4",
        "cut, postgresql, 3",
        "twins, sqlite, 1",
        "twins, postgresql, 1",
        "poison, sqlite, 1",
        "poison, postgresql, 1"
    })
    void allHolds(String row, String engine, int runs) throws IOException {
        RowResult result = Slice.of(row, engine, runs);
        assertThat(result.tally().violations()).isEmpty();
        assertThat(result.broken()).isEmpty();
        assertThat(result.skipped()).isEmpty();
        assertThat(result.tally().runs()).isEqualTo(runs);
        assertThat(result.tally().acked()).isPositive();
        assertThat(result.tally().looks())
                .containsKeys(
                        Invariant.I1,
                        Invariant.I2,
                        Invariant.I3,
                        Invariant.I4,
                        Invariant.I5,
                        Invariant.I6,
                        Invariant.I7,
                        Invariant.I8,
                        Invariant.I9,
                        Invariant.I11);
    }
}
