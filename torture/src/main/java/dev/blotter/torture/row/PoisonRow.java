package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request of a batch cannot be stored: it alone is refused, wherever it stands, and its neighbours are stored. Each
 * run hands in a batch with one poison and one with all of them; after a thousand runs each of them has stood
 * everywhere.
 */
final class PoisonRow implements Row {

    private static final int BATCH = 1_000;
    private static final int STEP = 7;
    private static final int APART = 71;

    /** Room for texts of ten megabytes, taken at once so that what stays of them is seen. */
    @Override
    public void prepare(Trial trial) {
        trial.flags(List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"));
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException {
        VictimProcess victim = trial.victim();
        List<Poison> all = List.of(Poison.values());
        Map<Integer, Poison> together = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            together.put((run * STEP + i * APART) % BATCH, all.get(i));
        }
        Map<Integer, Poison> alone = Map.of(run * STEP % BATCH, all.get(run % all.size()));
        List<Violation> found = new ArrayList<>();
        for (Map<Integer, Poison> poisons : List.of(alone, together)) {
            found.addAll(wrong(poisons, new PoisonedBatch(poisons, BATCH).handIn(trial, victim)));
        }
        trial.tally().looked(Invariant.I4, found);
        trial.examineAlive(victim, run);
    }

    private static List<Violation> wrong(Map<Integer, Poison> poisons, List<Answer> answers) {
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            AnswerKind kind = answers.get(i).kind();
            if (kind != (poisons.containsKey(i) ? AnswerKind.REFUSED : AnswerKind.APPLIED)) {
                found.add(new Violation(
                        Invariant.I4, "of a batch with %s number %d was answered %s".formatted(poisons, i, kind)));
            }
        }
        return found;
    }
}
