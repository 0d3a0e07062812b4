package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lets system calls of processes that run fail, by strace, as a disk does that cannot be written to. */
public final class FailingCalls implements AutoCloseable {

    private static final String TRACER = "strace";
    private static final String CHANGES = "pwrite64,fdatasync,fsync,unlink,ftruncate";
    private static final int SECONDS = 20;
    private static final int POLLS = 2_000;
    private static final long POLL_MILLIS = 5;

    private final Process strace;
    private final Path log;

    private FailingCalls(Process strace, Path log) {
        this.strace = strace;
        this.log = log;
    }

    /** Why calls cannot be made to fail here, or nothing. */
    public static Optional<String> missing() {
        try {
            Process probe = new ProcessBuilder(
                            TRACER, "-f", "-o", "/dev/null", "-e", "inject=fdatasync:error=EIO:when=1", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(TRACER + " may not trace a process here");
        } catch (IOException e) {
            return Optional.of(TRACER + " was not found; install it (Debian: strace)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was interrupted");
        }
    }

    /**
     * Lets calls of the processes, and of all that they start, fail from now on.
     *
     * @param calls as strace names them, such as {@code fdatasync,fsync:error=EIO:when=3}
     * @param only of these files; of all when empty
     */
    public static FailingCalls of(List<Long> processes, String calls, List<Path> only, Path log)
            throws IOException, InterruptedException {
        String names = calls.substring(0, calls.indexOf(':'));
        List<String> command = new ArrayList<>(
                List.of(TRACER, "-f", "-y", "-o", log.toString(), "-e", "trace=" + names, "-e", "inject=" + calls));
        only.forEach(file -> command.addAll(List.of("-P", file.toString())));
        processes.forEach(each -> command.addAll(List.of("-p", Long.toString(each))));
        Process strace = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        FailingCalls failing = new FailingCalls(strace, log);
        for (int i = 0; i < POLLS && strace.isAlive() && !isTraced(processes); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        return failing;
    }

    /** What to put before a program so that it is killed at the so-manieth change of these files. */
    public static List<String> killingAt(int change, List<Path> files, Path log) {
        List<String> command = new ArrayList<>(List.of(
                TRACER,
                "-f",
                "-o",
                log.toString(),
                "-e",
                "trace=" + CHANGES,
                "-e",
                "inject=" + CHANGES + ":signal=KILL:when=" + change));
        files.forEach(file -> command.addAll(List.of("-P", file.toString())));
        return command;
    }

    /** How many changes the busiest thread made, which are counted for each by itself. */
    public static int most(Path log) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.filter(line -> line.contains("("))
                    .forEach(line -> counts.merge(line.split(" ", 2)[0], 1, Integer::sum));
        }
        return counts.values().stream().max(Integer::compare).orElse(0);
    }

    private static boolean isTraced(List<Long> processes) {
        return processes.stream().allMatch(each -> {
            try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(each), "status"))) {
                return status.noneMatch(line -> line.matches("TracerPid:\\s+0"));
            } catch (IOException e) {
                return true;
            }
        });
    }

    /** How many calls on files of such a name failed so far. */
    public long failed(String name) throws IOException {
        if (Files.notExists(log)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("(INJECTED)") && line.contains(name))
                    .count();
        }
    }

    /** Lets them succeed again; the processes go on. */
    @Override
    public void close() {
        strace.destroy();
        try {
            if (!strace.waitFor(SECONDS, TimeUnit.SECONDS)) {
                strace.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
