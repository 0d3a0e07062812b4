package dev.blotter.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.row.RowResult;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slice of the rows that take the ground away: the disk, the server, the other server. */
class BrokenGroundTest {

    @ParameterizedTest
    @CsvSource({
        "disk-full, sqlite, 1, all",
        "disk-full, postgresql, 1, all",
        "fsync, sqlite, 1, all",
        "failover, postgresql, 2, all",
        "replica-lag, postgresql, 1, all",
        "sqlite-busy, sqlite, 1, all",
        "sqlite-corrupt, sqlite, 6, all",
        "tamper, postgresql, 3, always",
        "migration-crash, sqlite, 1, all",
        "migration-crash, postgresql, 1, all"
    })
    void allHolds(String row, String engine, int runs, String when) throws IOException {
        Slice.assume(when);
        RowResult result = Slice.of(row, engine, runs);
        assumeThat(result.skipped()).as("why %s is skipped", row).isEmpty();
        assertThat(result.tally().violations()).isEmpty();
        assertThat(result.broken()).isEmpty();
        assertThat(result.tally().runs()).isEqualTo(runs);
        assertThat(result.tally().looks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-tips, sqlite-corrupt, sqlite, I7, all",
        "swallowed-failure, fsync, sqlite, I1, all",
        "swallowed-failure, disk-full, sqlite, I1, all",
        "lost-receipt, sqlite-busy, sqlite, I1, all",
        "no-standby, failover, postgresql, I1, all",
        "stale-reads, replica-lag, postgresql, I8, all",
        "blind-verify, tamper, postgresql, I7, all",
        "torn-migration, migration-crash, postgresql, I4, all"
    })
    void aPlantedBugIsFound(String plant, String row, String engine, Invariant broken, String when) throws IOException {
        Slice.assume(when);
        RowResult result = Slice.of(row, engine, 16, plant);
        assumeThat(result.skipped()).as("why %s is skipped", row).isEmpty();
        assertThat(result.tally().violations()).as("%s", result).anyMatch(violation -> violation.invariant() == broken);
        assertThat(result.verdict()).isEqualTo("VIOLATED");
    }
}
