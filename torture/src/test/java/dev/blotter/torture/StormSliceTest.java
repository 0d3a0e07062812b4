package dev.blotter.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.row.RowResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slice of the rows where all is well and nothing goes as it should: storms, a slow way, and everything at once. */
class StormSliceTest {

    @ParameterizedTest
    @CsvSource({
        "storm, postgresql, 2, all",
        "storm, postgresql, 8, all",
        "slow-link, postgresql, 1, all",
        "everything, sqlite, 1, always",
        "everything, sqlite, 3, all",
        "everything, postgresql, 2, all"
    })
    void allHolds(String row, String engine, int runs, String when) throws IOException {
        Slice.assume(when);
        RowResult result = Slice.of(row, engine, runs);
        assertThat(result.tally().violations()).isEmpty();
        assertThat(result.broken()).isEmpty();
        assertThat(result.skipped()).isEmpty();
        assertThat(result.tally().runs()).isEqualTo(runs);
        assertThat(result.tally().acked()).isPositive();
        assertThat(result.tally().fates()).isNotEmpty();
        assertThat(result.tally().looks())
                .containsKeys(Invariant.I1, Invariant.I2, Invariant.I4, Invariant.I6, Invariant.I8, Invariant.I9);
    }

    /** By the server's own words, each of the four. */
    @Test
    void aStormIsOneOfTheServersOwn() throws IOException {
        Slice.assume("all");
        assertThat(Slice.of("storm", "postgresql", 4).tally().fates())
                .containsKeys("40001 by every-commit", "40P01 by deadlocks", "55P03 by locks", "57014 by cancels");
    }

    @ParameterizedTest
    @CsvSource({
        "swallowed-failure, storm, postgresql, I1, all",
        "endless-retry, storm, postgresql, I9, all",
        "no-deadline, slow-link, postgresql, I9, all",
        "patient-reads, black-hole, postgresql, I9, all",
        "kept-commits, slow-link, postgresql, I12, all",
        "lost-receipt, everything, sqlite, I1, all",
        "doubled-row, everything, postgresql, I2, all"
    })
    void aPlantedBugIsFound(String plant, String row, String engine, Invariant broken, String when) throws IOException {
        Slice.assume(when);
        RowResult result = Slice.of(row, engine, 16, plant);
        assertThat(result.tally().violations()).as("%s", result).anyMatch(violation -> violation.invariant() == broken);
        assertThat(result.verdict()).isEqualTo("VIOLATED");
    }
}
