package dev.blotter.torture.row;

import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Orders that are handed in together, and a fill among them that cannot be stored.
 *
 * @param position of the fill, counted from zero
 */
record PoisonedBatch(Poison poison, int position, int size) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The answers, in the order of the batch. */
    List<Answer> handIn(Trial trial, VictimProcess victim) {
        trial.witness().note(poison + " at " + position);
        List<Request> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Request order = trial.flow().order();
            batch.add(i == position ? poison.in(trial.flow().fill()) : order);
        }
        return victim.batch(batch, PATIENCE).stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
