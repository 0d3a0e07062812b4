package dev.blotter.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.row.RowResult;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slice of the rows about what comes in, with a seed that does not change, and the bug that turns each red. */
class InputRowsTest {

    @ParameterizedTest
    @CsvSource({
        "config, sqlite, 1, all",
        "clock, sqlite, 2, all",
        "http, sqlite, 1, all",
        "injection, sqlite, 1, always",
        "injection, postgresql, 1, all",
        "exhaustion, sqlite, 4, all",
        "out-of-order, sqlite, 1, all",
        "secrets, sqlite, 1, all",
        "slowloris, sqlite, 1, all"
    })
    void allHolds(String row, String engine, int runs, String when) throws IOException {
        Slice.assume(when);
        RowResult result = Slice.of(row, engine, runs);
        // Some machines have no gcc, and say so.
        assumeThat(result.skipped()).isEmpty();
        assertThat(result.tally().violations()).isEmpty();
        assertThat(result.broken()).isEmpty();
        assertThat(result.tally().runs()).isEqualTo(runs);
        assertThat(result.tally().requests()).isPositive();
        assertThat(result.tally().looks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "forgiving-start, config, sqlite, I8, all",
        "escaped-text, injection, sqlite, I4, all",
        "leaked-password, secrets, sqlite, I11, all",
        "arrival-time, out-of-order, sqlite, I6, all",
        "lost-receipt, clock, sqlite, I1, all",
        "lost-receipt, exhaustion, sqlite, I1, all",
        "patient-server, http, sqlite, I8, all",
        "patient-server, slowloris, sqlite, I9, all"
    })
    void aPlantedBugIsFound(String plant, String row, String engine, Invariant broken, String when) throws IOException {
        Slice.assume(when);
        RowResult result = Slice.of(row, engine, 4, plant);
        assumeThat(result.skipped()).isEmpty();
        assertThat(result.tally().violations()).as("%s", result).anyMatch(violation -> violation.invariant() == broken);
        assertThat(result.verdict()).isEqualTo("VIOLATED");
    }
}
