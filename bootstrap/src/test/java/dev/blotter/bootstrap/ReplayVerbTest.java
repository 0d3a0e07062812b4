package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replays as a user runs them, on both engines. */
class ReplayVerbTest {

    private static final List<String> COUNTS = List.of(
            "rows", "submitted", "restated", "canceled", "executions", "adopted", "refused", "conflicts", "halts");
    private static final List<String> BOOK = List.of("quantity", "cost", "realised", "amount");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameFileAgainChangesNothing(Databases engine) throws IOException {
        String url = engine.freshUrl(folder);
        Path file = OrderFlow.file(folder, 11, 2_000);
        Map<String, String> first = replay(file, url, "--in-flight", "64");
        Map<String, String> again = replay(file, url, "--in-flight", "1024");
        assertThat(first.get("duplicates")).isEqualTo("0");
        assertThat(Long.parseLong(again.get("duplicates"))).isEqualTo(2_000 - Long.parseLong(first.get("refused")));
        assertThat(part(again, COUNTS)).isEqualTo(part(first, COUNTS));
        assertThat(part(again, BOOK)).isEqualTo(part(first, BOOK));
        assertThat(again.get("journal_tip")).isEqualTo(first.get("journal_tip"));
        assertThat(Program.run("verify", "--db", url).exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theFileShuffledEndsInTheSameBook(Databases engine) throws IOException {
        Path file = OrderFlow.file(folder, 12, 1_000);
        Map<String, String> inOrder = replay(file, engine.freshUrl(folder), "--in-flight", "1");
        String url = engine.freshUrl(folder);
        Map<String, String> shuffled = replay(file, url, "--shuffle", "7");
        assertThat(part(shuffled, COUNTS)).isEqualTo(part(inOrder, COUNTS));
        assertThat(part(shuffled, BOOK)).isEqualTo(part(inOrder, BOOK));
        assertThat(Program.run("verify", "--db", url).exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRealFileEndsInItsFigures(Databases engine) throws IOException {
        Path file = realFile("lobster/AAPL_first_message_10.csv");
        Map<String, String> result = replay(file, engine.freshUrl(folder), "--symbol", "AAPL", "--date", "2012-06-21");
        assertThat(result)
                .containsEntry("rows", "999")
                .containsEntry("submitted", "471")
                .containsEntry("canceled", "364")
                .containsEntry("executions", "159")
                .containsEntry("adopted", "65")
                .containsEntry("refused", "5")
                .containsEntry("quantity", "-1970")
                .containsEntry("amount", "1153912.24");
    }

    @Test
    void aKilledReplayIsTakenUpAgain() throws Exception {
        Path file = OrderFlow.file(folder, 13, 4_000);
        String url = Databases.SQLITE.freshUrl(folder);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "replay",
                        file.toString(),
                        "--format",
                        "lobster",
                        "--in-flight",
                        "16",
                        "--db",
                        url)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        Path wal = folder.resolve(url.substring(url.lastIndexOf('/') + 1) + "-wal");
        while (process.isAlive() && (!Files.exists(wal) || Files.size(wal) < 400_000)) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        Map<String, String> taken = replay(file, url);
        Map<String, String> whole = replay(file, Databases.SQLITE.freshUrl(folder));
        assertThat(part(taken, COUNTS)).isEqualTo(part(whole, COUNTS));
        assertThat(part(taken, BOOK)).isEqualTo(part(whole, BOOK));
        assertThat(taken.get("journal_sequence")).isEqualTo(whole.get("journal_sequence"));
        assertThat(Long.parseLong(taken.get("duplicates"))).isPositive();
        assertThat(Program.run("verify", "--db", url).exitCode()).isZero();
    }

    private static Map<String, String> replay(Path file, String url, String... more) throws IOException {
        String[] words = Stream.concat(
                        Stream.of("replay", file.toString(), "--format", "lobster", "--db", url, "--json"),
                        Stream.of(more))
                .toArray(String[]::new);
        Program run = Program.run(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return fields(run.out());
    }

    /** Every scalar field by its name; there is one position and one currency. */
    private static Map<String, String> fields(String json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    fields.put(parser.currentName(), parser.getText());
                }
            }
        }
        return fields;
    }

    private static Map<String, String> part(Map<String, String> fields, List<String> names) {
        Map<String, String> part = new LinkedHashMap<>();
        names.forEach(name -> part.put(name, String.valueOf(fields.get(name))));
        return part;
    }

    private static Path realFile(String name) {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "skipped: there is no ../shared/data/" + name);
        return found.orElseThrow();
    }
}
