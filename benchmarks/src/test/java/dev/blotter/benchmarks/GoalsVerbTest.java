package dev.blotter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.benchmarks.site.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals are measured and told, met or not; nothing of it is left behind. */
class GoalsVerbTest {

    @TempDir
    Path folder;

    @Test
    void goalsAreMeasuredOnBothEnginesAndTold() throws IOException {
        Path json = folder.resolve("goals.json");
        Path markdown = folder.resolve("goals.md");
        // The server's user may be another one, who has to come by here.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Program run = Program.run(
                "bench",
                "goals",
                "--quick",
                "--only",
                "P3,P5,p9",
                "--dir",
                folder.toString(),
                "--json",
                json.toString(),
                "--markdown",
                markdown.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode goals = new ObjectMapper().readTree(json.toFile()).get("goals");
        assertThat(run.err()).contains("P5 on sqlite: fill at 64 callers");
        boolean server = !run.err().contains("PostgreSQL is left out");
        assertThat(goals).hasSize(server ? 3 : 1);
        for (JsonNode goal : goals) {
            assertThat(goal.get("verdict").asText()).isIn("met", "not met", "not measured");
        }
        JsonNode sqlite = goals.get(server ? 1 : 0);
        assertThat(sqlite.get("goal").asText()).isEqualTo("P5");
        assertThat(sqlite.get("by_round")).hasSize(2);
        assertThat(sqlite.get("median").asDouble()).isPositive();
        assertThat(run.out()).contains("P5").contains("Checked:").doesNotContain("NOT SOUND");
        assertThat(Files.readString(markdown)).startsWith("| goal |").contains("| P5 | sqlite |");
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(List.of("goals.json", "goals.md"));
        }
    }

    @Test
    void aFolderThatTheServersUserMayNotEnterIsRefusedInOneSentence() throws IOException {
        assumeTrue(
                OwnServer.isPossible() && "root".equals(System.getProperty("user.name")),
                "the server would run as this user");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Program run = Program.run("bench", "goals", "--quick", "--dir", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("may not enter the folder").doesNotContain("\tat ");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench goals --only P11                | there is no goal 'P11'
            bench goals --json /no/such/file      | --json names /no/such/file, which cannot be written
            bench goals --markdown /no/such/file  | --markdown names /no/such/file
            bench goals --dir /no/folder          | --dir names /no/folder
            bench goals --rounds 0                | --rounds is 0
            """)
    void whatCannotBeIsRefusedInOneSentence(String line, String sentence) {
        Program run = Program.run(line.strip().split(" "));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("blotter: ").contains(sentence).doesNotContain("\tat ");
    }
}
