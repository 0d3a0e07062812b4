package dev.blotter.torture.row;

import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Orders and fills that are handed in together, and fills among them that cannot be stored.
 *
 * @param poisons by their places, counted from zero
 */
record PoisonedBatch(Map<Integer, Poison> poisons, int size) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FILLED = 4;

    PoisonedBatch {
        poisons = Map.copyOf(poisons);
    }

    /** The answers, in the order of the batch. */
    List<Answer> handIn(Trial trial, VictimProcess victim) {
        trial.witness().note(poisons.toString());
        List<Request> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Poison poison = poisons.get(i);
            if (poison != null) {
                batch.add(poison.in(trial.flow().fill()));
            } else if (i % FILLED == 0) {
                batch.add(trial.flow().fill());
            } else {
                batch.add(trial.flow().order());
            }
        }
        return victim.batch(batch, PATIENCE).stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
