package dev.blotter.torture.row;

import dev.blotter.torture.victim.KillPoint;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The end of a victim that writes. */
final class VictimKill {

    private static final int LATEST_MILLIS = 300;
    private static final int LATEST_COMMIT = 12;
    private static final Duration NO_LONGER = Duration.ofSeconds(5);

    private VictimKill() {}

    /** At a random time. */
    static void now(Trial trial, RandomGenerator random) throws IOException, SQLException, InterruptedException {
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        trial.witness().note("kill");
        trial.victim().kill();
    }

    /** By itself, when it passes a point; at a random time when it does not. */
    static void at(KillPoint point, Trial trial, RandomGenerator random)
            throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        trial.witness().note("halt at " + point.text());
        victim.halt(point, 1 + random.nextInt(LATEST_COMMIT));
        if (!victim.awaitEnd(NO_LONGER)) {
            now(trial, random);
        }
    }
}
