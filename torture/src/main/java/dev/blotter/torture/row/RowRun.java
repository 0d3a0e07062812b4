package dev.blotter.torture.row;

import dev.blotter.torture.server.ServerException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Runs a row again and again, on a new store each now and then, and stops at the first violation. */
public final class RowRun {

    private RowRun() {}

    /**
     * Runs it.
     *
     * @param progress is told how many runs are done
     */
    public static RowResult of(MatrixRow line, Stage stage, Extent extent, IntConsumer progress) throws IOException {
        Row row = line.row().orElseThrow().get();
        try (Trial trial = new Trial(stage)) {
            try {
                row.prepare(trial);
                Optional<String> broken = run(row, trial, extent, progress);
                boolean look = broken.isPresent() || !trial.tally().violations().isEmpty();
                if (look) {
                    trial.keep();
                }
                return new RowResult(
                        line,
                        stage.arena().engine(),
                        stage.seed(),
                        trial.tally(),
                        Optional.empty(),
                        broken,
                        look ? Optional.of(stage.folder()) : Optional.empty());
            } finally {
                row.end(trial);
            }
        } catch (SQLException e) {
            throw new TrialException("the row could not begin or end: " + e.getMessage(), e);
        }
    }

    /** Why it could not go on, or nothing. */
    private static Optional<String> run(Row row, Trial trial, Extent extent, IntConsumer progress) throws IOException {
        try {
            each(row, trial, extent, progress);
            return Optional.empty();
        } catch (SQLException | TrialException | ServerException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was interrupted");
        }
    }

    private static void each(Row row, Trial trial, Extent extent, IntConsumer progress)
            throws IOException, SQLException, InterruptedException {
        long begin = System.nanoTime();
        for (int run = 0;
                extent.goesOn(run, since(begin)) && trial.tally().violations().isEmpty();
                run++) {
            if (run > 0 && run % row.runsOnAStore() == 0) {
                row.leave(trial);
                trial.renew();
            }
            row.run(trial, run);
            trial.tally().ran();
            progress.accept(run + 1);
        }
        row.leave(trial);
        trial.end();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
