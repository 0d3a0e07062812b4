package dev.blotter.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.row.RowResult;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A harness that finds nothing proves nothing: each planted bug turns its row red, by the invariant that it breaks. */
class PlantedBugTest {

    @ParameterizedTest
    @CsvSource({
        "lost-receipt, poison, sqlite, I1",
        "doubled-row, kill, sqlite, I2",
        "doubled-row, twins, sqlite, I3",
        "early-answer, kill, sqlite, I1",
        "ignored-warning, commit-death, postgresql, I8"
    })
    void isFound(String plant, String row, String engine, Invariant broken) throws IOException {
        RowResult result = Slice.of(row, engine, 40, plant);
        assertThat(result.tally().violations()).as("%s", result).anyMatch(violation -> violation.invariant() == broken);
        assertThat(result.verdict()).isEqualTo("VIOLATED");
        assertThat(result.kept()).isPresent();
    }
}
