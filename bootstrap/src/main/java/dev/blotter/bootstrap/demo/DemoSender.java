package dev.blotter.bootstrap.demo;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.bootstrap.Blotter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/** Sends commands with some of them under way at a time, and counts what became of them. */
final class DemoSender {

    private static final int IN_FLIGHT = 1_000;

    private final Blotter blotter;
    private final LongConsumer progress;
    private long done;

    DemoSender(Blotter blotter, LongConsumer progress) {
        this.blotter = blotter;
        this.progress = progress;
    }

    /** A command and its answer on the way. */
    private record Sent(Command command, CompletableFuture<Outcome> answer) {}

    /** Sends them all; what is refused, having come before its order, is sent again after the others. */
    Map<String, Long> send(List<Command> commands) {
        Map<String, Long> counts = new TreeMap<>();
        List<Command> early = sendOnce(commands, counts);
        sendOnce(early, counts).forEach(command -> counts.merge("Refused", 1L, Long::sum));
        return counts;
    }

    private List<Command> sendOnce(List<Command> commands, Map<String, Long> counts) {
        List<Command> refused = new ArrayList<>();
        Deque<Sent> underWay = new ArrayDeque<>();
        for (Command command : commands) {
            if (underWay.size() == IN_FLIGHT) {
                answered(underWay.remove(), counts, refused);
            }
            underWay.add(new Sent(command, blotter.submit(command).toCompletableFuture()));
        }
        underWay.forEach(sent -> answered(sent, counts, refused));
        return refused;
    }

    private void answered(Sent sent, Map<String, Long> counts, List<Command> refused) {
        Outcome outcome = sent.answer().join();
        if (outcome instanceof Outcome.Refused) {
            refused.add(sent.command());
        } else {
            counts.merge(outcome.getClass().getSimpleName(), 1L, Long::sum);
            progress.accept(++done);
        }
    }
}
