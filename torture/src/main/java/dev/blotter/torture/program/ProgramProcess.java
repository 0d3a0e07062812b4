package dev.blotter.torture.program;

import dev.blotter.bootstrap.Main;
import dev.blotter.torture.victim.VictimJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program, started with words as a person writes them, in a folder of its own. */
public final class ProgramProcess implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final Path out;
    private final Path err;
    private final long begin = System.nanoTime();

    private ProgramProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it with an environment of which nothing is ours.
     *
     * @param options further ones of its JVM
     * @param folder in which it is started
     * @param log what it says goes into files that begin so
     */
    public static ProgramProcess start(
            List<String> options, Map<String, String> environment, Path folder, Path log, String... words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        Path out = log.resolveSibling(log.getFileName() + ".out");
        Path err = log.resolveSibling(log.getFileName() + ".err");
        ProcessBuilder builder = VictimJvm.bare(command, environment);
        Process process = builder.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        return new ProgramProcess(process, out, err);
    }

    /** Waits until it has ended by itself; whether it did. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** Since it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What it wrote for its user so far. */
    public String out() throws IOException {
        return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
    }

    /** What it wrote beside that, its log among it. */
    public String err() throws IOException {
        return new String(Files.readAllBytes(err), StandardCharsets.UTF_8);
    }

    /** Tells it to end, and kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
