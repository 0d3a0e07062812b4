package dev.blotter.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.bootstrap.verb.AddedVerb;
import dev.blotter.bootstrap.verb.ExitCode;
import dev.blotter.torture.row.Extent;
import dev.blotter.torture.row.Matrix;
import dev.blotter.torture.row.RowResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a person types, and what he is told. */
class TortureVerbTest {

    private static final Extent ONE = Extent.of(1);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new TortureVerb())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void isFoundByTheProgram() {
        assertThat(ServiceLoader.load(AddedVerb.class)).anyMatch(TortureVerb.class::isInstance);
    }

    @Test
    void theListHasAllRows() {
        assertThat(run("--list")).isEqualTo(ExitCode.FINE);
        assertThat(out.toString()).contains("kill", "commit-death", "not yet");
        assertThat(out.toString().lines().filter(line -> line.matches(" +[0-9]+ .*")))
                .hasSize(29);
        assertThat(Matrix.ROWS).extracting("number").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aRowThatIsNotBuiltIsSkippedAndNotPassed() {
        assertThat(run("backup", "--db", "sqlite", "--seed", "7")).isEqualTo(ExitCode.ERROR);
        assertThat(out.toString()).contains("skipped, since not built yet");
        assertThat(err.toString()).contains("seed 7");
    }

    @ParameterizedTest
    @CsvSource({"nosuch,there is no row 'nosuch'", "99,there is no row '99'"})
    void aRowThatThereIsNot(String row, String sentence) {
        assertThatThrownBy(() -> TorturePlan.of(List.of(row), Optional.empty(), "both", ONE, 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void valuesThatCannotBe() {
        assertThatThrownBy(() -> TorturePlan.of(List.of(), Optional.empty(), "oracle", ONE, 1, Optional.empty()))
                .hasMessageContaining("--db is 'oracle'");
        assertThatThrownBy(() -> TorturePlan.extent(Optional.of(0), Optional.empty()))
                .hasMessageContaining("--runs is 0");
        assertThatThrownBy(() -> TorturePlan.extent(Optional.empty(), Optional.of(-1)))
                .hasMessageContaining("--minutes is -1");
        assertThatThrownBy(() -> TorturePlan.of(List.of(), Optional.of("D"), "both", ONE, 1, Optional.empty()))
                .hasMessageContaining("--gate is 'D'");
        assertThatThrownBy(() -> TorturePlan.of(List.of(), Optional.empty(), "both", ONE, 1, Optional.of("weed")))
                .hasMessageContaining("--plant is 'weed'");
    }

    @Test
    void runsOrMinutesOrBoth() {
        assertThat(TorturePlan.extent(Optional.empty(), Optional.empty())).hasToString("16 runs");
        assertThat(TorturePlan.extent(Optional.of(3), Optional.empty())).hasToString("3 runs");
        assertThat(TorturePlan.extent(Optional.empty(), Optional.of(10))).hasToString("10 minutes");
        assertThat(TorturePlan.extent(Optional.of(500), Optional.of(10))).hasToString("500 runs, at most 10 minutes");
    }

    @Test
    void gateAHasItsElevenRows() {
        TorturePlan plan = TorturePlan.of(List.of(), Optional.of("a"), "both", ONE, 1, Optional.empty());
        assertThat(plan.rows()).extracting("number").containsExactly(1, 2, 3, 8, 9, 11, 14, 16, 23, 26, 27);
    }

    @Test
    void withoutPostgresqlItsRowsAreSkippedWithTheReason(@TempDir Path folder) throws IOException {
        TorturePlan plan = TorturePlan.of(List.of("restart"), Optional.empty(), "both", ONE, 1, Optional.empty());
        List<RowResult> results = new TortureRun(plan, Optional.empty(), folder, text -> {}).run();
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().skipped())
                .hasValueSatisfying(why -> assertThat(why).contains("install PostgreSQL"));
        assertThat(results.getFirst().holds()).isFalse();
    }

    @Test
    void theFileForMachinesSaysWhatTheTableSays(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("result.json");
        assertThat(run("twins", "--db", "sqlite", "--runs", "1", "--json", json.toString()))
                .as("%s%s", out, err)
                .isEqualTo(ExitCode.FINE);
        assertThat(Files.readString(json)).contains("\"name\" : \"twins\"", "\"verdict\" : \"held\"", "\"I6\"");
        assertThat(out.toString()).contains("twins", "held");
    }
}
