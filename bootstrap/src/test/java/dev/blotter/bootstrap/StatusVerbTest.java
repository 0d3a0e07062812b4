package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the statements of a call took is part of the status. */
class StatusVerbTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theStatementsOfTheCallAreListed(Databases engine) throws Exception {
        String url = engine.freshUrl(folder);
        assertThat(Program.run("migrate", "--db", url).exitCode()).isZero();

        Program shown = Program.run("status", "--db", url);
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out())
                .contains("Statements of this call, in ms")
                .containsPattern("portfolios\\.page +1 +0 +\\d");

        JsonNode json = new ObjectMapper()
                .readTree(Program.run("status", "--json", "--db", url).out());
        JsonNode page = json.at("/statements/0");
        assertThat(page.path("statement").asText()).isEqualTo("portfolios.page");
        assertThat(page.path("count").asLong()).isEqualTo(1);
        assertThat(page.path("errors").asLong()).isZero();
        for (String figure : new String[] {"avg_ms", "p50_ms", "p95_ms", "p99_ms", "max_ms"}) {
            assertThat(page.path(figure).isNumber()).as(figure).isTrue();
        }
    }
}
