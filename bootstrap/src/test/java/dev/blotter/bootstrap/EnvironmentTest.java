package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in an environment: a process of its own, with variables, properties and files. */
class EnvironmentTest {

    private static final List<List<String>> VERBS = List.of(
            List.of("status"),
            List.of("verify"),
            List.of("migrate"),
            List.of("replay", "tape.csv", "--format", "tape"),
            List.of("demo"),
            List.of("serve", "--port", "0"));

    private final Map<String, Process> running = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @AfterEach
    void endAll() {
        running.values().forEach(Process::destroyForcibly);
    }

    @Test
    void anUnknownVariableStopsEveryVerb() throws Exception {
        Files.writeString(folder.resolve("tape.csv"), "no tape");
        for (List<String> verb : VERBS) {
            start(verb.getFirst(), Map.of("DB_POOLSIZE", "canary"), List.of(), verb);
        }
        for (List<String> verb : VERBS) {
            assertThat(ended(verb.getFirst())).as(verb.getFirst()).isEqualTo(1);
            assertThat(said(verb.getFirst()))
                    .as(verb.getFirst())
                    .isEqualTo("blotter: DB_POOLSIZE is not a setting of Blotter; the nearest is DB_POOL_SIZE."
                            + " Correct it or take it away\n");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isDirectory))
                    .as("made before the refusal")
                    .isEmpty();
        }
    }

    @Test
    void propertiesNameTheDatabaseOfEveryVerb() throws Exception {
        Path file = Files.writeString(folder.resolve("blotter.yml"), """
                blotter:
                  db:
                    url: sqlite:///of-file.db
                    sqlite-readers: 2
                """);
        Path slip = Files.writeString(folder.resolve("slip.properties"), "blotter.db.sqlite-reader=2\n");
        start("system", Map.of(), List.of("-Dblotter.db.url=sqlite:///of-system.db"), List.of("migrate"));
        start("file", files(file), List.of(), List.of("migrate"));
        start("slip", files(slip), List.of(), List.of("migrate"));
        start("gone", files(folder.resolve("gone.yml")), List.of(), List.of("migrate"));
        assertThat(ended("system")).as(said("system")).isZero();
        assertThat(folder.resolve("of-system.db")).exists();
        assertThat(ended("file")).as(said("file")).isZero();
        assertThat(folder.resolve("of-file.db")).exists();
        assertThat(ended("slip")).isEqualTo(1);
        assertThat(said("slip"))
                .isEqualTo("blotter: blotter.db.sqlite-reader (" + slip
                        + ", line 1) is not a setting of Blotter; the nearest is blotter.db.sqlite-readers."
                        + " Correct it or take it away\n");
        assertThat(ended("gone")).isEqualTo(1);
        assertThat(said("gone")).startsWith("blotter: ").contains("gone.yml").hasLineCount(1);
    }

    @Test
    void aServerReadsMicronautsFilesAndTheEnvironmentGoesBefore() throws Exception {
        Path file = Files.writeString(
                folder.resolve("blotter.properties"),
                "blotter.db.url=sqlite:///of-file.db\nblotter.db.sqlite-readers=many\n");
        Map<String, String> environment = new LinkedHashMap<>(files(file));
        environment.put("DB_SQLITE_READERS", "2");
        environment.put("DB_READ_REPLICA_URL", "postgresql://u:canary@replica/db");
        Process server = start("serve", environment, List.of(), List.of("serve", "--port", "0"));
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).as(said("serve")).contains("of-file.db at http://127.0.0.1:");
        }
        assertThat(said("serve"))
                .contains("blotter: DB_READ_REPLICA_URL has no effect")
                .doesNotContain("canary");
    }

    private static Map<String, String> files(Path file) {
        return Map.of("MICRONAUT_CONFIG_FILES", file.toString());
    }

    private Process start(String name, Map<String, String> environment, List<String> options, List<String> words)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path")),
                        options,
                        List.of(Main.class.getName()),
                        words)
                .flatMap(List::stream)
                .toList());
        builder.environment().putAll(environment);
        Process process = builder.directory(folder.toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
        running.put(name, process);
        return process;
    }

    private int ended(String name) throws InterruptedException {
        Process process = running.get(name);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(name + " ends").isTrue();
        return process.exitValue();
    }

    private String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".err"));
    }
}
