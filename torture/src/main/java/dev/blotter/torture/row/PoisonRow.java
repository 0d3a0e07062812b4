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
 * run takes eight places, and hands in for each a batch with one poison and one with all of them; after {@value #BATCH}
 * / {@value #PLACES} runs each of them has stood everywhere.
 */
final class PoisonRow implements Row {

    private static final List<Poison> ALL = List.of(Poison.values());
    private static final int BATCH = 1_000;
    private static final int PLACES = 8;
    private static final int STEP = 7;
    private static final int APART = 71;

    /** The more there is, the longer it takes to look through all of it after each run. */
    @Override
    public int runsOnAStore() {
        return 3;
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
        for (int number = run * PLACES; number < (run + 1) * PLACES; number++) {
            for (Map<Integer, Poison> poisons : List.of(alone(number), together(number))) {
                found.addAll(wrong(poisons, new PoisonedBatch(poisons, BATCH).handIn(trial, victim)));
            }
        }
        trial.tally().looked(Invariant.I4, found);
        trial.examineAlive(victim, run);
    }

    private static Map<Integer, Poison> alone(int number) {
        return Map.of(number * STEP % BATCH, ALL.get(number % ALL.size()));
    }

    private static Map<Integer, Poison> together(int number) {
        Map<Integer, Poison> together = new HashMap<>();
        int place = number * STEP;
        for (Poison poison : ALL) {
            together.put(place % BATCH, poison);
            place += APART;
        }
        return together;
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
