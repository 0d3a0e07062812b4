package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.victim.KillPoint;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Kills the victim in the middle of writing. Of eight runs five are killed at a random time, two end themselves at a
 * named point, and one is killed a second time while it opens what the first kill left.
 */
final class KillRow implements Row {

    private static final List<KillPoint> POINTS = List.of(KillPoint.values());
    private static final int EIGHT = 8;
    private static final int LATEST_MILLIS = 600;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        int kind = run % EIGHT;
        try (Load _ = trial.load()) {
            if (kind == 2 || kind == 5) {
                int point = run / EIGHT * 2 + (kind == 2 ? 0 : 1);
                VictimKill.at(POINTS.get(point % POINTS.size()), trial, trial.random());
            } else {
                VictimKill.now(trial, trial.random());
            }
        }
        if (kind == EIGHT - 1) {
            VictimProcess opening = trial.launch();
            Thread.sleep(trial.random().nextInt(LATEST_MILLIS));
            opening.kill();
        }
        trial.examine(trial.restarted());
        trial.tally().unlooked(Invariant.I12, "the process that it is about was killed");
    }
}
