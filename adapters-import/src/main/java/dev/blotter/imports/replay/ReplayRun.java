package dev.blotter.imports.replay;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.ExecutionCommand;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.commit.Outcome;
import dev.blotter.imports.BadInputException;
import dev.blotter.imports.flow.FlowFile;
import dev.blotter.imports.flow.FlowRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One replay of one file. */
final class ReplayRun {

    private final FlowFile flow;
    private final CommitLine line;
    private final ReplaySettings settings;
    private final Window window;
    private final Tally tally = new Tally();
    private final OrderSet orders = new OrderSet();
    private List<SentRow> early = new ArrayList<>();
    private boolean sendingAgain;
    private long done;

    ReplayRun(FlowFile flow, CommitLine line, ReplaySettings settings) {
        this.flow = flow;
        this.line = line;
        this.settings = settings;
        this.window = new Window(line, settings.inFlight(), this::answered);
    }

    Tally run() throws InterruptedException {
        try {
            if (settings.shuffleSeed().isPresent()) {
                shuffled(new Random(settings.shuffleSeed().getAsLong()));
            } else {
                inOrder();
            }
            window.settle();
            sendEarlyAgain();
            return tally;
        } catch (RuntimeException | InterruptedException e) {
            window.abandon(e);
            throw e;
        }
    }

    private void inOrder() throws InterruptedException {
        for (Optional<FlowRow> row = flow.next(); row.isPresent(); row = flow.next()) {
            setUp(flow.takeSetUp());
            Optional<SentRow> sent = toSend(row.get());
            if (sent.isPresent()) {
                window.send(sent.get());
            }
        }
    }

    private void shuffled(Random random) throws InterruptedException {
        List<Command> setUp = new ArrayList<>();
        List<SentRow> rows = new ArrayList<>();
        for (Optional<FlowRow> row = flow.next(); row.isPresent(); row = flow.next()) {
            setUp.addAll(flow.takeSetUp());
            toSend(row.get()).ifPresent(rows::add);
        }
        setUp(setUp);
        Collections.shuffle(rows, random);
        for (SentRow row : rows) {
            window.send(row);
        }
    }

    private void setUp(List<Command> commands) throws InterruptedException {
        for (Command command : commands) {
            Optional<String> problem = switch (line.execute(command)) {
                case Outcome.Applied _, Outcome.Duplicate _ -> Optional.empty();
                case Outcome.Refused refused -> Optional.of(refused.message());
                // A portfolio may be open since another day; an instrument in another currency would book wrong cash.
                case Outcome.Conflict conflict ->
                    Optional.of(conflict.message()).filter(_ -> command instanceof RegisterInstrument);
            };
            if (problem.isPresent()) {
                throw new BadInputException("portfolio " + flow.portfolioName() + ": " + problem.get());
            }
        }
    }

    /** The row as it is sent, which is decided in the file's order; nothing when there is nothing to send. */
    private Optional<SentRow> toSend(FlowRow row) {
        if (row.command().isEmpty()) {
            tally.halt();
            oneMoreDone();
            return Optional.empty();
        }
        Command command = row.command().get();
        boolean opensOrder = switch (command) {
            case SubmitOrder submit -> {
                orders.add(submit.order());
                yield false;
            }
            case ExecutionCommand execution -> orders.add(execution.report().order());
            default -> false;
        };
        return Optional.of(new SentRow(row.kind(), command, opensOrder));
    }

    private void answered(SentRow row, Outcome outcome) {
        if (!sendingAgain) {
            oneMoreDone();
        }
        boolean outOfOrder = settings.shuffleSeed().isPresent() || window.wasOvertaken();
        boolean unknownOrder =
                outcome instanceof Outcome.Refused refused && refused.reason() == RefusalReason.UNKNOWN_ORDER;
        if (outOfOrder && unknownOrder) {
            early.add(row);
        } else {
            tally.count(row, outcome);
        }
    }

    private void oneMoreDone() {
        settings.progress().accept(++done);
    }

    /** Sends reports that may have come before their orders again, until none of them is accepted any more. */
    private void sendEarlyAgain() throws InterruptedException {
        sendingAgain = true;
        int before = Integer.MAX_VALUE;
        while (!early.isEmpty() && early.size() < before) {
            List<SentRow> rows = early;
            early = new ArrayList<>();
            before = rows.size();
            for (SentRow row : rows) {
                window.send(row);
            }
            window.settle();
        }
        early.forEach(row -> tally.countRefused(RefusalReason.UNKNOWN_ORDER));
    }
}
