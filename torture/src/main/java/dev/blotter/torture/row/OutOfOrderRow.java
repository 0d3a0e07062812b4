package dev.blotter.torture.row;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.torture.input.Story;
import dev.blotter.torture.input.Story.Said;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.oracle.FinalState;
import dev.blotter.torture.victim.OpenBook;
import dev.blotter.torture.victim.Plant;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The story of some orders, told once as it happened and then in other orders, with executions before their orders,
 * corrections and busts before their fills: the book that comes of it is the same. What is reported of an order that is
 * not known yet is refused, and said again until it is taken.
 */
final class OutOfOrderRow implements Row {

    private static final int ORDERS = 60;
    private static final int TELLINGS = 3;
    private static final int WIDEST = 10_000;
    private static final int MOST_AT_ONCE = 64;
    private static final int PASSES = 20;

    private long sent;
    private long taken;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException {
        List<Said> story = Story.of(trial.random(), ORDERS);
        sent = 0;
        taken = 0;
        List<Violation> found = new ArrayList<>();
        FinalState first = told(trial, story, found, "in order");
        for (int i = 0; i < TELLINGS; i++) {
            int window = 1 + (int) Math.pow(WIDEST, trial.random().nextDouble());
            String how = "within a window of " + window;
            FinalState other = told(trial, Story.shuffled(story, window, trial.random()), found, how);
            List<String> differences = first.differences(other);
            if (!differences.isEmpty()) {
                found.add(new Violation(Invariant.I6, "told " + how + ", " + differences + " are others"));
            }
        }
        trial.tally().looked(Invariant.I5, of(found, Invariant.I5));
        trial.tally().looked(Invariant.I6, of(found, Invariant.I6));
        trial.tally().looked(Invariant.I7, of(found, Invariant.I7));
        trial.tally().looked(Invariant.I8, of(found, Invariant.I8));
        trial.tally().count(sent, taken, sent - taken);
    }

    private static List<Violation> of(List<Violation> found, Invariant invariant) {
        return found.stream().filter(each -> each.invariant() == invariant).toList();
    }

    private FinalState told(Trial trial, List<Said> story, List<Violation> found, String how)
            throws IOException, SQLException {
        trial.arena().renew();
        try (OpenBook opened =
                OpenBook.within(trial.arena().environment(), trial.stage().plant())) {
            Blotter book = opened.blotter();
            Story.opening().forEach(book::execute);
            List<Command> open = new ArrayList<>();
            for (int i = 0; i < story.size(); i++) {
                Timestamp arrived = new Timestamp(story.getFirst().time() + i);
                open.add(
                        trial.stage().isPlanted(Plant.ARRIVAL_TIME)
                                ? story.get(i).at().apply(arrived)
                                : story.get(i).command());
            }
            for (int pass = 0; pass < PASSES && !open.isEmpty(); pass++) {
                open = refused(trial, book, open, found);
            }
            if (!open.isEmpty()) {
                found.add(new Violation(Invariant.I8, open.size() + " are refused for ever when told " + how));
            }
            VerifyReport report = book.verify();
            if (!report.isClean()) {
                found.add(new Violation(Invariant.I7, report.differences() + " differences when told " + how));
            }
        }
        try (Connection connection = trial.arena().connect()) {
            for (String wrong : trial.arena().damage()) {
                found.add(new Violation(Invariant.I5, wrong));
            }
            return FinalState.read(connection);
        }
    }

    /** Those that were refused as long as their orders are not known. */
    private List<Command> refused(Trial trial, Blotter book, List<Command> commands, List<Violation> found) {
        List<Command> refused = new ArrayList<>();
        int at = 0;
        while (at < commands.size()) {
            int next = Math.min(commands.size(), at + 1 + trial.random().nextInt(MOST_AT_ONCE));
            List<Command> some = commands.subList(at, next);
            List<CompletableFuture<Outcome>> answers = some.stream()
                    .map(command -> book.submit(command).toCompletableFuture())
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                sent++;
                switch (answers.get(i).join()) {
                    case Outcome.Applied _ -> taken++;
                    case Outcome.Refused no when no.reason() == RefusalReason.UNKNOWN_ORDER -> refused.add(some.get(i));
                    case Outcome other ->
                        found.add(new Violation(Invariant.I8, some.get(i).kind() + ": " + other));
                }
            }
            at = next;
        }
        return refused;
    }
}
