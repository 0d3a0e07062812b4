package dev.blotter.benchmarks.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.benchmarks.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every method runs, and what it took is kept. How long it was is nobody's test. */
class MethodsVerbTest {

    @TempDir
    Path folder;

    @Test
    void everyMethodRunsAndItsResultIsKept() throws IOException {
        Path json = folder.resolve("methods.json");
        Program run = Program.run("bench", "methods", "--quick", "--json", json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("PositionMethods.fold")
                .contains("fills=10000")
                .contains("CacheMethods.cached")
                .contains("RowMethods.readOrder")
                .contains("JournalMethods.append")
                .contains("DecimalMethods.parse")
                .contains("Kept in " + json);
        JsonNode results = new ObjectMapper().readTree(json.toFile());
        assertThat(results).hasSize(2 * 2 + 2 * 3 + 3 + 3 + 2);
        assertThat(StreamSupport.stream(results.spliterator(), false)
                        .map(result -> result.get("primaryMetric").get("score").asDouble()))
                .allMatch(score -> score > 0);
    }

    @Test
    void onlyThoseOfThePatternRun() throws IOException {
        Path json = folder.resolve("methods.json");
        Program run = Program.run("bench", "methods", "DecimalMethods.format", "--quick", "--json", json.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(json.toFile())).hasSize(2);
    }

    @Test
    void patternsOfNothingAndFilesThatCannotBeAreRefused() {
        Path json = folder.resolve("methods.json");
        assertSentence("no method's name has 'Nothing'", "Nothing", "--quick", "--json", json.toString());
        assertSentence("is no regular expression", "(", "--quick", "--json", json.toString());
        assertSentence("--json names /no/such/file", "--quick", "--json", "/no/such/file");
    }

    private static void assertSentence(String sentence, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "bench";
        words[1] = "methods";
        System.arraycopy(more, 0, words, 2, more.length);
        Program run = Program.run(words);
        assertThat(run.err()).startsWith("blotter: ").contains(sentence);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
