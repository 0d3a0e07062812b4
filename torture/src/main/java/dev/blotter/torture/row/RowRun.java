package dev.blotter.torture.row;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Runs a row so many times, on a new store each now and then, and stops at the first violation. */
public final class RowRun {

    private static final int RUNS_ON_A_STORE = 20;

    private RowRun() {}

    /**
     * Runs it.
     *
     * @param progress is told how many runs are done
     */
    public static RowResult of(MatrixRow line, Stage stage, int runs, IntConsumer progress) throws IOException {
        Row row = line.row().orElseThrow().get();
        Optional<String> missing = row.missing();
        if (missing.isPresent()) {
            return RowResult.skipped(line, stage.arena().engine(), stage.seed(), missing.get());
        }
        Optional<String> broken = Optional.empty();
        try (Trial trial = new Trial(stage)) {
            try {
                run(row, trial, runs, progress);
            } catch (SQLException | TrialException e) {
                broken = Optional.of(String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                broken = Optional.of("it was interrupted");
            }
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
        }
    }

    private static void run(Row row, Trial trial, int runs, IntConsumer progress)
            throws IOException, SQLException, InterruptedException {
        row.prepare(trial);
        try {
            for (int run = 0; run < runs && trial.tally().violations().isEmpty(); run++) {
                if (run > 0 && run % RUNS_ON_A_STORE == 0) {
                    row.leave(trial);
                    trial.renew();
                }
                row.run(trial, run);
                trial.tally().ran();
                progress.accept(run + 1);
            }
            row.leave(trial);
            trial.end();
        } finally {
            row.end(trial);
        }
    }
}
