package dev.blotter.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.imports.flow.FlowFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated has the shape of what was recorded, and is the same for the same seed. */
class SeededFlowTest {

    private static final int ROWS = 5_000;

    @TempDir
    Path folder;

    @Test
    void eventsAreThoseOfARecordedDay() throws IOException {
        Path file = SeededFlow.events(folder, ROWS, 1);
        Map<String, Integer> types = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            types.merge(line.split(",", -1)[1], 1, Integer::sum);
        }
        assertThat(types.keySet()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(types.get("1")).isBetween(ROWS * 45 / 100, ROWS * 52 / 100);
        assertThat(types.get("3")).isBetween(ROWS * 30 / 100, ROWS * 39 / 100);
        assertThat(types.get("4") + types.get("5")).isBetween(ROWS * 13 / 100, ROWS * 20 / 100);
        Flow flow = Flow.read(file, FlowFormat.LOBSTER, "bench", Long.MAX_VALUE);
        assertThat(flow.commands()).hasSize(ROWS);
    }

    @Test
    void theSameSeedIsTheSameFileAndAnotherIsNot() throws IOException {
        String first = Files.readString(SeededFlow.tape(folder, ROWS, 1));
        assertThat(Files.readString(SeededFlow.tape(folder, ROWS, 1))).isEqualTo(first);
        assertThat(Files.readString(SeededFlow.tape(folder, ROWS, 2))).isNotEqualTo(first);
    }

    @Test
    void aTapeIsReadUpToItsLimit() {
        Path file = SeededFlow.tape(folder, ROWS, 3);
        assertThat(Flow.read(file, FlowFormat.TAPE, "bench", 100).commands()).hasSize(100);
        List<Path> all = List.of(file);
        assertThat(Flow.read(all.getFirst(), FlowFormat.TAPE, "bench", Long.MAX_VALUE)
                        .commands())
                .hasSize(ROWS);
    }
}
