package dev.blotter.torture.victim;

import dev.blotter.application.command.Command;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.ReadToken;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Reads requests, lets each be executed on a thread of its own, and writes the answers as they come. */
final class Desk {

    private final OpenBook book;
    private final Halt halt;
    private final PrintStream out;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    Desk(OpenBook book, Halt halt, PrintStream out) {
        this.book = book;
        this.halt = halt;
        this.out = out;
    }

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
                case "health" ->
                    callers.execute(() ->
                            tell(order[1], () -> String.join("\n", book.opened().reasons())));
                case "accept" -> callers.execute(() -> tell(order[1], this::accept));
                case "inspect" -> callers.execute(() -> tell(order[1], () -> Inspection.of(order[2], order[3])));
                case "verify" -> callers.execute(this::verify);
                default -> throw new IllegalArgumentException(order[0]);
            }
        }
        callers.close();
    }

    private void execute(String[] order) {
        Duration patience = patience(order[2], Plant.NO_DEADLINE);
        answer(order[1], Said.of(() -> book.blotter().execute(command(order[3]), patience)));
    }

    private Duration patience(String millis, Plant without) {
        return book.plant().filter(without::equals).isPresent()
                ? Duration.ofMinutes(1)
                : Duration.ofMillis(Long.parseLong(millis));
    }

    private static Command command(String line) {
        return RequestReader.command(Request.parse(line));
    }

    /** All of them one right after the other, so that they share commits. */
    private void handIn(List<String> lines) {
        for (String line : lines) {
            String[] order = line.split("\t", 4);
            try {
                book.blotter()
                        .submit(command(order[3]))
                        .whenComplete((outcome, failure) ->
                                answer(order[1], failure == null ? Said.of(outcome) : Said.failed(failure)));
            } catch (RuntimeException e) {
                answer(order[1], Said.failed(e));
            }
        }
    }

    /** The newest entry of a portfolio's journal, as a reader of that consistency sees it. */
    private void read(String[] order) {
        try {
            Duration patience = patience(order[2], Plant.PATIENT_READS);
            String[] what = order[3].split("\t", 2);
            PortfolioId portfolio = new PortfolioId(UUID.fromString(what[0]));
            long newest = book.blotter()
                    .finders(consistency(what[1]), patience)
                    .portfolios()
                    .find(portfolio)
                    .map(found -> found.journal().sequence())
                    .orElse(0L);
            answer(order[1], new Said(AnswerKind.APPLIED, Long.toString(newest)));
        } catch (RuntimeException e) {
            answer(order[1], Said.failed(e));
        }
    }

    private ReadConsistency consistency(String text) {
        String[] words = text.split(" ", 2);
        if (book.plant().filter(Plant.STALE_READS::equals).isPresent()) {
            return ReadConsistency.replica(Duration.ofMinutes(5));
        }
        return switch (words[0]) {
            case "after" -> ReadConsistency.after(new ReadToken(words[1]));
            case "replica" -> ReadConsistency.replica(Duration.ofMillis(Long.parseLong(words[1])));
            default -> ReadConsistency.PRIMARY;
        };
    }

    private void tell(String number, Supplier<String> said) {
        try {
            answer(number, new Said(AnswerKind.APPLIED, said.get()));
        } catch (RuntimeException e) {
            answer(number, Said.failed(e));
        }
    }

    private String accept() {
        String losses = String.join("\n", book.losses());
        book.acceptLosses();
        return losses;
    }

    private void verify() {
        try {
            VerifyReport report = book.verify();
            String first = report.findings().isEmpty()
                    ? ""
                    : report.findings().getFirst().toString();
            say("VERIFIED\t" + report.differences() + "\t" + LineCode.line(List.of(first)));
        } catch (RuntimeException e) {
            say("VERIFIED\t-1\t" + LineCode.line(List.of(Said.failed(e).text())));
        }
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
