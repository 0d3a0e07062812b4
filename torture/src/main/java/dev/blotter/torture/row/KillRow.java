package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.victim.KillPoint;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Kills the victim in the middle of writing. Of eight runs five are killed at a random time, two end themselves at a
 * named point, and one is killed a second time while it opens what the first kill left.
 */
final class KillRow implements Row {

    private static final List<KillPoint> POINTS = List.of(KillPoint.values());
    private static final int EIGHT = 8;
    private static final int LATEST_MILLIS = 300;
    private static final int LATEST_COMMIT = 12;
    private static final Duration NO_LONGER = Duration.ofSeconds(5);

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        int kind = run % EIGHT;
        boolean named = kind == 2 || kind == 5;
        if (named) {
            KillPoint point = POINTS.get((run / EIGHT * 2 + (kind == 2 ? 0 : 1)) % POINTS.size());
            trial.witness().note("halt at " + point.text());
            victim.halt(point, 1 + trial.random().nextInt(LATEST_COMMIT));
        }
        try (Load _ = trial.load()) {
            if (!named || !victim.awaitEnd(NO_LONGER)) {
                Thread.sleep(trial.random().nextInt(LATEST_MILLIS));
                trial.witness().note("kill");
            }
            victim.kill();
        }
        if (kind == EIGHT - 1) {
            VictimProcess opening = trial.launch();
            Thread.sleep(trial.random().nextInt(2 * LATEST_MILLIS));
            opening.kill();
        }
        trial.examine(trial.restarted());
        trial.tally().unlooked(Invariant.I12, "the process that it is about was killed");
    }
}
