package dev.blotter.torture.row;

import dev.blotter.torture.server.Engine;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of a row on one engine.
 *
 * @param skipped why it was not run
 * @param broken why it could not go on, for a reason that is no invariant's
 * @param kept where its files are, when there is something to look at
 */
public record RowResult(
        MatrixRow row,
        Engine engine,
        long seed,
        Tally tally,
        Optional<String> skipped,
        Optional<String> broken,
        Optional<Path> kept) {

    /** It was not run, for this reason. */
    public static RowResult skipped(MatrixRow row, Engine engine, long seed, String because) {
        return new RowResult(row, engine, seed, new Tally(), Optional.of(because), Optional.empty(), Optional.empty());
    }

    /** Whether it ran to its end and all held. */
    public boolean holds() {
        return skipped.isEmpty() && broken.isEmpty() && tally.violations().isEmpty();
    }

    /** In one word. */
    public String verdict() {
        if (skipped.isPresent()) {
            return "skipped";
        }
        if (!tally.violations().isEmpty()) {
            return "VIOLATED";
        }
        return broken.isPresent() ? "BROKEN" : "held";
    }
}
