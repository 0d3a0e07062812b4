package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One request of a batch cannot be stored: it alone is refused, wherever it stands, and its neighbours are stored. Each
 * run has a batch of each poison, at another place; after a thousand runs each has stood everywhere.
 */
final class PoisonRow implements Row {

    private static final int BATCH = 1_000;
    private static final int STEP = 7;
    private static final int RUNS_ON_A_STORE = 4;

    @Override
    public int runsOnAStore() {
        return RUNS_ON_A_STORE;
    }

    /** Room for texts of ten megabytes, taken at once so that what stays of them is seen. */
    @Override
    public void prepare(Trial trial) {
        trial.flags(List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"));
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException {
        VictimProcess victim = trial.victim();
        List<Violation> found = new ArrayList<>();
        for (Poison poison : Poison.values()) {
            PoisonedBatch batch = new PoisonedBatch(poison, run * STEP % BATCH, BATCH);
            found.addAll(wrong(batch, batch.handIn(trial, victim)));
        }
        trial.tally().looked(Invariant.I4, found);
        trial.examineAlive(victim, run);
    }

    private static List<Violation> wrong(PoisonedBatch batch, List<Answer> answers) {
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            AnswerKind kind = answers.get(i).kind();
            if (kind != (i == batch.position() ? AnswerKind.REFUSED : AnswerKind.APPLIED)) {
                found.add(new Violation(
                        Invariant.I4,
                        "%s at %d: number %d was answered %s".formatted(batch.poison(), batch.position(), i, kind)));
            }
        }
        return found;
    }
}
