package dev.blotter.torture.victim;

import dev.blotter.application.verify.VerifyReport;
import dev.blotter.domain.store.StoreException;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Request;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens a book that may be damaged, looks at it as its operator would, and lets go of it. */
final class Inspection {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Inspection() {}

    /** Says what it found in one line. */
    static String of(String url, String write) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DATABASE_URL", url);
        try (OpenBook book = OpenBook.open(environment, new Halt())) {
            return look(book, Request.parse(write)).line();
        } catch (StoreException e) {
            String why = e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Inspected(why, "", List.of(), 0, "", AnswerKind.NONE, AnswerKind.NONE, 0).line();
        }
    }

    private static Inspected look(OpenBook book, Request request) {
        String refusal = book.refusal();
        List<String> losses = book.losses();
        Verified verified = Verified.of(book);
        AnswerKind write = write(book, request);
        AnswerKind afterwards = AnswerKind.NONE;
        Verified again = verified;
        if (!losses.isEmpty()) {
            book.acceptLosses();
            afterwards = write(book, request);
            again = Verified.of(book);
        }
        return new Inspected(
                "", refusal, losses, verified.differences, verified.first, write, afterwards, again.differences);
    }

    private static AnswerKind write(OpenBook book, Request request) {
        return Said.of(() -> book.blotter().execute(RequestReader.command(request), PATIENCE))
                .kind();
    }

    private record Verified(long differences, String first) {

        static Verified of(OpenBook book) {
            try {
                VerifyReport report = book.verify();
                return new Verified(
                        report.differences(),
                        report.findings().isEmpty()
                                ? ""
                                : report.findings().getFirst().toString());
            } catch (RuntimeException e) {
                return new Verified(-1, Said.failed(e).text());
            }
        }
    }
}
