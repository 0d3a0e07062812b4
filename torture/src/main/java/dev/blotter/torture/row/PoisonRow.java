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

/** One request of a batch cannot be stored: it alone is refused, wherever it stands, and its neighbours are stored. */
final class PoisonRow implements Row {

    private static final List<Poison> POISONS = List.of(Poison.values());
    private static final int BATCH = 100;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException {
        VictimProcess victim = trial.victim();
        Poison poison = POISONS.get(run % POISONS.size());
        int position = (run / POISONS.size() * 7 + run) % BATCH;
        List<Answer> answers = new PoisonedBatch(poison, position, BATCH).handIn(trial, victim);
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            AnswerKind kind = answers.get(i).kind();
            if (kind != (i == position ? AnswerKind.REFUSED : AnswerKind.APPLIED)) {
                found.add(new Violation(
                        Invariant.I4, "%s at %d: number %d was answered %s".formatted(poison, position, i, kind)));
            }
        }
        trial.tally().looked(Invariant.I4, found);
        trial.examineAlive(victim, run);
    }
}
