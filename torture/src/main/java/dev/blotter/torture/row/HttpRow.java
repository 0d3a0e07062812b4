package dev.blotter.torture.row;

import dev.blotter.torture.input.BrokenHttp;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.program.RawHttp;
import dev.blotter.torture.program.RawHttp.Reply;
import dev.blotter.torture.victim.ProcessFigures;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests that are huge, endless or broken: each is refused or its connection closed, soon, without an error of the
 * server's, and others are served meanwhile with no more memory than before.
 */
final class HttpRow implements Row {

    private static final int MUTANTS = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int OTHER_VERSION = 505;
    private static final int SUCCESS = 2;
    private static final int PIECE = 65_536;
    private static final int ENOUGH = 64 * 1024 * 1024;
    private static final long MORE_KIB = 65_536;

    private final List<Violation> found = new ArrayList<>();
    private @Nullable Served served;
    private @Nullable ProcessFigures base;
    private long sent;
    private long refused;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        found.clear();
        sent = 0;
        refused = 0;
        Served asked = served;
        if (asked == null) {
            asked = Served.start(trial);
            served = asked;
        }
        int port = asked.port();
        endless(port, "a body of a gigabyte", "Content-Length: 1073741824\r\n\r\n", "");
        endless(port, "chunks without end", "Transfer-Encoding: chunked\r\n\r\n", "10000\r\n");
        well(port, "after bodies without end");
        for (BrokenHttp each : BrokenHttp.named()) {
            ask(port, each);
        }
        well(port, "after what has a name");
        for (int i = 0; i < MUTANTS; i++) {
            ask(port, BrokenHttp.mutant(trial.random()));
        }
        well(port, "after mutants");
        footprint(trial, asked);
        for (Invariant each : List.of(Invariant.I8, Invariant.I9)) {
            trial.tally()
                    .looked(
                            each,
                            found.stream()
                                    .filter(one -> one.invariant() == each)
                                    .distinct()
                                    .toList());
        }
        trial.tally().count(sent, sent - refused, refused);
    }

    private void ask(int port, BrokenHttp broken) throws IOException {
        sent++;
        try (RawHttp http = new RawHttp(port, PATIENCE)) {
            try {
                http.send(broken.text());
                http.finish();
            } catch (IOException e) {
                // It has closed the connection in the middle, which is an answer, too.
            }
            judge(broken.name(), http.reply(), broken.mustBeRefused());
        } catch (SocketTimeoutException e) {
            found.add(new Violation(Invariant.I9, broken.name() + " is never answered"));
        }
    }

    private void judge(String name, Reply reply, boolean mustBeRefused) {
        int status = reply.status();
        boolean success = status / 100 == SUCCESS;
        if (!success) {
            refused++;
        }
        if (status >= ERROR && status != NOT_IMPLEMENTED && status != OTHER_VERSION) {
            found.add(new Violation(Invariant.I8, name + " was answered " + status));
        }
        if (success && mustBeRefused) {
            found.add(new Violation(Invariant.I8, name + " was taken"));
        }
        if (reply.body().contains("\tat ") || reply.body().contains("Exception")) {
            found.add(new Violation(Invariant.I8, name + " was answered with names of classes"));
        }
    }

    /** Sends until the server does not take any more, or has taken far too much. */
    private void endless(int port, String name, String headers, String before) throws IOException {
        sent++;
        byte[] piece =
                (before + "x".repeat(PIECE) + (before.isEmpty() ? "" : "\r\n")).getBytes(StandardCharsets.US_ASCII);
        try (RawHttp http = new RawHttp(port, PATIENCE)) {
            http.send("POST /api/database/none HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers);
            for (int bytes = 0; bytes < ENOUGH; bytes += PIECE) {
                http.send(piece);
            }
            found.add(new Violation(Invariant.I8, name + ": " + ENOUGH + " bytes of it were taken"));
        } catch (SocketTimeoutException e) {
            found.add(new Violation(Invariant.I9, name + " is never answered"));
        } catch (IOException e) {
            refused++;
        }
    }

    private void well(int port, String when) throws IOException {
        try {
            int status = RawHttp.get(port, "/health", PATIENCE).status();
            if (status != 200) {
                found.add(new Violation(Invariant.I8, "others were answered " + status + " " + when));
            }
        } catch (SocketTimeoutException e) {
            found.add(new Violation(Invariant.I9, "others were not answered " + when));
        }
    }

    private void footprint(Trial trial, Served asked) throws IOException {
        ProcessFigures now = asked.figures();
        ProcessFigures before = base;
        if (before == null) {
            base = now;
            trial.tally().unlooked(Invariant.I12, "the first run is the base");
            return;
        }
        boolean like = now.residentKib() <= before.residentKib() + MORE_KIB
                && new ProcessFigures(0, now.threads(), now.descriptors()).isLike(before);
        trial.tally()
                .looked(
                        Invariant.I12,
                        like
                                ? List.of()
                                : List.of(new Violation(Invariant.I12, now + ", and " + before + " at first")));
    }

    @Override
    public void end(Trial trial) {
        if (served != null) {
            served.close();
            served = null;
        }
    }
}
