package dev.blotter.benchmarks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python that can import what a script needs. */
public record PythonProgram(Path program) {

    private static final Path USUAL = Path.of("/usr/bin/python3");
    private static final Map<String, Optional<PythonProgram>> FOUND = new ConcurrentHashMap<>();
    private static final long PATIENCE_SECONDS = 30;

    /** The first, of the one on the PATH and the system's, that runs such a line. */
    public static Optional<PythonProgram> that(String line) {
        return FOUND.computeIfAbsent(
                line,
                any -> Stream.concat(PostgresPrograms.find("python3").stream(), Stream.of(USUAL))
                        .filter(program -> Files.isExecutable(program) && runs(program, line))
                        .findFirst()
                        .map(PythonProgram::new));
    }

    private static boolean runs(Path program, String line) {
        try {
            Process process = new ProcessBuilder(program.toString(), "-c", line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean inTime = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroy();
            return inTime && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs a script to its end.
     *
     * @param environment where secrets go, which others would see among the arguments
     * @return what it printed, or nothing when it failed or did not end in time
     */
    public Optional<String> run(
            String script, List<String> arguments, Map<String, String> environment, Path folder, long seconds)
            throws InterruptedException {
        try {
            Path file = Files.writeString(folder.resolve("peer.py"), script);
            Path output = folder.resolve("peer.out");
            List<String> words = new ArrayList<>(List.of(program.toString(), file.toString()));
            words.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("peer.err").toFile())
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                boolean inTime = process.waitFor(seconds, TimeUnit.SECONDS);
                return inTime && process.exitValue() == 0
                        ? Optional.of(Files.readString(output).strip())
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
