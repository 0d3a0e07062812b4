package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A victim goes on without what its database has lost: when a person says so, and learns it all again. */
final class Resumption {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Resumption() {}

    /**
     * Sees that nothing is written, that it is afterwards, and that all that was ever acknowledged is there once, when
     * it was sent again.
     */
    static void of(Trial trial, VictimProcess victim) throws IOException, SQLException {
        of(trial, victim, Set.of());
    }

    /**
     * The same.
     *
     * @param lacking portfolios whose loss has to be named
     */
    static void of(Trial trial, VictimProcess victim, Set<UUID> lacking) throws IOException, SQLException {
        List<Violation> found = new ArrayList<>();
        AnswerKind refused =
                victim.execute(trial.flow().deposit(), PATIENCE).join().kind();
        if (refused != AnswerKind.CORRUPT) {
            found.add(new Violation(Invariant.I7, "entries are missing, and a write was answered " + refused));
        }
        Answer accepted = victim.acceptLosses();
        if (accepted.kind() != AnswerKind.APPLIED || accepted.text().isEmpty()) {
            found.add(new Violation(
                    Invariant.I7, "the loss was not accepted: " + accepted.kind() + " " + accepted.text()));
        }
        lacking.stream()
                .filter(portfolio -> !accepted.text().contains("portfolio/" + portfolio))
                .forEach(portfolio -> found.add(
                        new Violation(Invariant.I7, "portfolio " + portfolio + " lost entries and is not named")));
        trial.tally().looked(Invariant.I7, found);
        Map<UUID, Request> known = new LinkedHashMap<>();
        trial.witness().testimonies().stream()
                .filter(Testimony::isAcked)
                .forEach(each -> known.put(each.request().id(), each.request()));
        victim.execute(List.copyOf(known.values()), PATIENCE).forEach(CompletableFuture::join);
        trial.examine(victim);
    }
}
