package dev.blotter.benchmarks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder on a disk for all that a run writes. It is removed when it is closed, and also when the program is ended
 * meanwhile; what was started on it is ended before.
 */
public final class BenchFolder implements AutoCloseable {

    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");
    private static final Path SPARE = Path.of("/var/tmp");
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 100;

    private final Path path;
    private final Thread hook = new Thread(this::end, "blotter-bench-end");
    private final Deque<Runnable> ends = new ArrayDeque<>();

    private BenchFolder(Path path) {
        this.path = path;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * A new folder in the one that is asked for, else where the system keeps such.
     *
     * @throws IllegalArgumentException with one sentence when that is no folder, or is kept in memory
     */
    public static BenchFolder in(Optional<Path> asked) throws IOException {
        Path parent = asked.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw new IllegalArgumentException("--dir names " + parent + ", which is no folder that can be written");
        }
        if (asked.isEmpty() && isInMemory(parent) && Files.isWritable(SPARE)) {
            parent = SPARE;
        }
        if (isInMemory(parent)) {
            throw new IllegalArgumentException("the folder " + parent
                    + " is kept in memory, where nothing is durable; let --dir name one on a disk");
        }
        Path path = Files.createTempDirectory(parent.toAbsolutePath(), "blotter-bench");
        // The server may be another user's, who has to come by here and see nothing else.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new BenchFolder(path);
    }

    private static boolean isInMemory(Path folder) throws IOException {
        return IN_MEMORY.contains(Files.getFileStore(folder).type());
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Something that has to end before the folder is removed. */
    void before(Runnable end) {
        synchronized (ends) {
            ends.push(end);
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is being ended already, and the hook finds nothing more to do
        }
    }

    private void end() {
        synchronized (ends) {
            while (!ends.isEmpty()) {
                ends.pop().run();
            }
            for (int left = TRIES; Files.exists(path) && left > 0; left--) {
                try {
                    remove(path);
                } catch (IOException | UncheckedIOException e) {
                    // somebody who is being ended still writes
                    pause();
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
