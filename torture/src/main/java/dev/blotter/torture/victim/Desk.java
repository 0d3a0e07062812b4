package dev.blotter.torture.victim;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.StoreException;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.LineCode;
import dev.blotter.torture.witness.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Reads requests, lets each be executed on a thread of its own, and writes the answers as they come. */
final class Desk {

    private final Blotter blotter;
    private final Halt halt;
    private final PrintStream out;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    Desk(Blotter blotter, Halt halt, PrintStream out) {
        this.blotter = blotter;
        this.halt = halt;
        this.out = out;
    }

    /** An answer, before it is written. */
    private record Said(AnswerKind kind, String text) {}

    void serve(BufferedReader in) throws IOException {
        say("READY");
        List<String> batch = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] order = line.split("\t", 4);
            switch (order[0]) {
                case "execute" -> callers.execute(() -> execute(order));
                case "read" -> callers.execute(() -> read(order));
                case "batch" -> batch.add(line);
                case "go" -> {
                    handIn(batch);
                    batch.clear();
                }
                case "halt" -> halt.arm(KillPoint.valueOf(order[1]), Integer.parseInt(order[2]));
                case "verify" -> callers.execute(this::verify);
                default -> throw new IllegalArgumentException(order[0]);
            }
        }
        callers.close();
    }

    private void execute(String[] order) {
        Duration patience = Duration.ofMillis(Long.parseLong(order[2]));
        answer(order[1], said(() -> blotter.execute(command(order[3]), patience)));
    }

    private static Command command(String line) {
        return RequestReader.command(Request.parse(line));
    }

    /** All of them one right after the other, so that they share commits. */
    private void handIn(List<String> lines) {
        for (String line : lines) {
            String[] order = line.split("\t", 4);
            try {
                blotter.submit(command(order[3]))
                        .whenComplete((outcome, failure) ->
                                answer(order[1], failure == null ? said(outcome) : failed(failure)));
            } catch (RuntimeException e) {
                answer(order[1], failed(e));
            }
        }
    }

    private void read(String[] order) {
        try {
            Duration patience = Duration.ofMillis(Long.parseLong(order[2]));
            blotter.finders(ReadConsistency.PRIMARY, patience)
                    .portfolios()
                    .find(new PortfolioId(UUID.fromString(order[3])));
            answer(order[1], new Said(AnswerKind.APPLIED, "read"));
        } catch (RuntimeException e) {
            answer(order[1], failed(e));
        }
    }

    private void verify() {
        try {
            VerifyReport report = blotter.verify();
            String first = report.findings().isEmpty()
                    ? ""
                    : report.findings().getFirst().toString();
            say("VERIFIED\t" + report.differences() + "\t" + LineCode.line(List.of(first)));
        } catch (RuntimeException e) {
            say("VERIFIED\t-1\t" + LineCode.line(List.of(failed(e).text())));
        }
    }

    private static Said said(Supplier<Outcome> work) {
        try {
            return said(work.get());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static Said said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _ -> new Said(AnswerKind.APPLIED, "");
            case Outcome.Duplicate _ -> new Said(AnswerKind.DUPLICATE, "");
            case Outcome.Conflict conflict -> new Said(AnswerKind.CONFLICT, conflict.message());
            case Outcome.Refused refused -> new Said(AnswerKind.REFUSED, refused.reason() + ": " + refused.message());
        };
    }

    private static Said failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        AnswerKind kind = switch (cause) {
            case StoreException.Unavailable _ -> AnswerKind.UNAVAILABLE;
            case StoreException.OutcomeUnknown _ -> AnswerKind.OUTCOME_UNKNOWN;
            case StoreException.Full _ -> AnswerKind.FULL;
            case StoreException.Corrupt _ -> AnswerKind.CORRUPT;
            // The command could not even be made: its sender was told before anything was sent.
            case IllegalArgumentException _ -> AnswerKind.REFUSED;
            default -> AnswerKind.FAILED;
        };
        return new Said(kind, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    private void answer(String number, Said said) {
        say(number + "\t" + said.kind() + "\t" + LineCode.line(List.of(said.text())));
    }

    private void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
