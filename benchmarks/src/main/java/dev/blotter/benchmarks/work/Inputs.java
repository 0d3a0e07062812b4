package dev.blotter.benchmarks.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is loaded, replayed and paged through.
 *
 * @param tape executions to load; generated when there is none
 * @param events files of order events to replay; generated when there are none
 * @param most how many rows are taken of each of them at the most
 * @param rows sizes of the histories that are paged through
 */
public record Inputs(Optional<Path> tape, List<Path> events, long most, List<Long> rows) {

    private static final long MOST_ROWS = 1_000_000_000;

    public Inputs {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
    }

    /**
     * Looks whether they can be.
     *
     * @throws IllegalArgumentException with one sentence that names what cannot be
     */
    public Inputs checked() {
        tape.ifPresent(file -> requireReadable("--tape", file));
        events.forEach(file -> requireReadable("--events", file));
        if (most < 1) {
            throw new IllegalArgumentException("--limit is " + most + "; it must be at least 1");
        }
        for (long each : rows) {
            if (each < 1 || each > MOST_ROWS) {
                throw new IllegalArgumentException("--rows has " + each + "; it takes 1 to " + MOST_ROWS);
            }
        }
        return this;
    }

    private static void requireReadable(String option, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(option + " names " + file + ", which is no file that can be read");
        }
    }
}
