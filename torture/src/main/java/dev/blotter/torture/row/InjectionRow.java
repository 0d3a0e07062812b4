package dev.blotter.torture.row;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.torture.input.Payloads;
import dev.blotter.torture.input.TextPlace;
import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.oracle.Shape;
import dev.blotter.torture.victim.OpenBook;
import dev.blotter.torture.victim.Plant;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * Texts that are SQL, in every text of every command, in files of order flow and in what HTTP reads: each is stored as
 * it was said or refused by a rule, and nothing else happens.
 */
final class InjectionRow implements Row {

    static final int PAYLOADS = 520;

    /** What a database says of itself, and the names of its classes. */
    static final Pattern DATABASE_ERROR = Pattern.compile(
            "SQLSTATE|syntax error|unterminated|SQLException|SQLiteE|SQLITE_[A-Z]|org\\.postgresql|\\bnear \"|"
                    + "relation \"|unrecognized token|\\bat dev\\.blotter|invalid byte sequence|Exception:");

    private final List<Violation> found = new ArrayList<>();
    private long sent;
    private long stored;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        found.clear();
        sent = 0;
        stored = 0;
        trial.arena().renew();
        List<String> payloads = Payloads.of(trial.random(), PAYLOADS);
        List<String> shape;
        try (OpenBook opened =
                OpenBook.within(trial.arena().environment(), trial.stage().plant())) {
            Blotter book = opened.blotter();
            TextPlace.opening().forEach(book::execute);
            shape = shape(trial);
            for (TextPlace place : TextPlace.values()) {
                through(trial, book, place, payloads);
            }
            VerifyReport report = book.verify();
            trial.tally()
                    .looked(
                            Invariant.I7,
                            report.isClean()
                                    ? List.of()
                                    : List.of(new Violation(Invariant.I7, report.differences() + " differences")));
        }
        requireShape(trial, shape, "after all commands");
        InjectedReads reads = new InjectedReads(trial, payloads, found);
        reads.files();
        reads.http();
        requireShape(trial, shape, "after all files and requests");
        trial.tally().count(sent + reads.sent(), stored, sent + reads.sent() - stored);
        trial.tally().looked(Invariant.I3, of(Invariant.I3));
        trial.tally().looked(Invariant.I4, of(Invariant.I4));
        trial.tally().looked(Invariant.I8, of(Invariant.I8));
    }

    private List<Violation> of(Invariant invariant) {
        return found.stream()
                .filter(each -> each.invariant() == invariant)
                .distinct()
                .toList();
    }

    private void through(Trial trial, Blotter book, TextPlace place, List<String> payloads)
            throws IOException, SQLException {
        Map<String, Long> each = counts(trial);
        Map<String, Long> begin = new HashMap<>(each);
        benign(trial, book, place);
        counts(trial).forEach((table, now) -> each.merge(table, now, (before, after) -> after - before));
        counts(trial).forEach(begin::put);
        Map<UUID, String> said = new LinkedHashMap<>();
        Map<UUID, Command> commands = new LinkedHashMap<>();
        Map<UUID, CompletableFuture<Outcome>> answers = new LinkedHashMap<>();
        long prepared = 0;
        for (String payload : payloads) {
            UUID id = trial.flow().id();
            String written = trial.stage().isPlanted(Plant.ESCAPED_TEXT) ? payload.replace("'", "''") : payload;
            sent++;
            if (place.command(written, id).isEmpty()) {
                continue;
            }
            place.before(id).ifPresent(command -> book.submit(command));
            prepared += place.before(id).isPresent() ? 1 : 0;
            said.put(id, payload);
            commands.put(id, place.command(written, id).orElseThrow());
            answers.put(id, book.submit(commands.get(id)).toCompletableFuture());
        }
        Map<UUID, Command> applied = applied(place, commands, answers);
        stored += applied.size();
        literally(trial, place, said, applied);
        said.forEach((id, text) -> {
            if (applied.containsKey(id)
                    && !place.returned(book.finders(), id, text).equals(text)) {
                found.add(new Violation(Invariant.I4, "a text of " + place + " is not read back as it was said"));
            }
        });
        counted(trial, place, begin, each, applied.size(), prepared);
    }

    private static void benign(Trial trial, Blotter book, TextPlace place) {
        UUID id = trial.flow().id();
        place.before(id).ifPresent(book::execute);
        String text = place.name().endsWith("CURRENCY") ? "EUR" : "plain";
        Outcome outcome = book.execute(place.command(text, id).orElseThrow());
        if (!(outcome instanceof Outcome.Applied)) {
            throw new TrialException(place + " with a plain text was answered " + outcome);
        }
    }

    private Map<UUID, Command> applied(
            TextPlace place, Map<UUID, Command> commands, Map<UUID, CompletableFuture<Outcome>> answers) {
        Map<UUID, Command> applied = new LinkedHashMap<>();
        answers.forEach((id, answer) -> {
            try {
                switch (answer.join()) {
                    case Outcome.Applied _ -> applied.put(id, commands.get(id));
                    case Outcome.Refused refused -> requirePlain(place, refused.message());
                    case Outcome other ->
                        found.add(new Violation(Invariant.I8, place + " was answered " + other.getClass()));
                }
            } catch (CompletionException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                if (!(cause instanceof IllegalArgumentException)) {
                    found.add(new Violation(Invariant.I8, place + " failed with " + cause.getClass()));
                }
                requirePlain(place, String.valueOf(cause.getMessage()));
            }
        });
        return applied;
    }

    private void requirePlain(TextPlace place, String message) {
        if (DATABASE_ERROR.matcher(message).find()) {
            found.add(new Violation(Invariant.I8, place + " was refused in the database's words"));
        }
    }

    /** Every text as it was said: in its column, and in the journal's entry. */
    private void literally(Trial trial, TextPlace place, Map<UUID, String> said, Map<UUID, Command> applied)
            throws SQLException {
        Map<String, String> rows = pairs(trial, place.select());
        Map<String, String> entries = pairs(trial, "SELECT CAST(command_id AS TEXT), payload FROM journal");
        applied.forEach((id, command) -> {
            String payload = command.payload().json();
            String row = rows.get(place.isShared() ? said.get(id) : place.key(id));
            if (!Objects.equals(place.isWhole() ? payload : said.get(id), row)) {
                found.add(new Violation(Invariant.I4, "a text of " + place + " is not stored as it was said"));
            }
            if (!payload.equals(entries.get(id.toString()))) {
                found.add(new Violation(Invariant.I4, "a text of " + place + " is not in the journal as it was said"));
            }
        });
    }

    private void counted(
            Trial trial, TextPlace place, Map<String, Long> begin, Map<String, Long> each, long stored, long prepared)
            throws IOException, SQLException {
        counts(trial).forEach((table, now) -> {
            long more = now - begin.getOrDefault(table, 0L);
            // One that was prepared and then refused leaves its order, and the entry of that.
            boolean ofPrepared = prepared > 0 && (table.equals("orders") || table.equals("journal"));
            long expected = each.getOrDefault(table, 0L) * stored;
            long most = ofPrepared ? expected + prepared : expected;
            boolean gathered = table.equals("cash_balances") || table.equals("positions");
            if (more > most || (!gathered && !ofPrepared && more < expected)) {
                found.add(new Violation(
                        Invariant.I3, "%s: %d rows more in %s, and not %d".formatted(place, more, table, expected)));
            }
        });
    }

    private static Map<String, Long> counts(Trial trial) throws SQLException {
        try (Connection connection = trial.arena().connect()) {
            return Shape.counts(connection);
        }
    }

    private static List<String> shape(Trial trial) throws SQLException {
        try (Connection connection = trial.arena().connect()) {
            return Shape.of(connection);
        }
    }

    private void requireShape(Trial trial, List<String> before, String when) throws SQLException {
        if (!shape(trial).equals(before)) {
            found.add(new Violation(Invariant.I3, "tables, roles or settings are others " + when));
        }
    }

    private static Map<String, String> pairs(Trial trial, String sql) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Connection connection = trial.arena().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String text = row.getString(2);
                if (text != null) {
                    pairs.put(row.getString(1), text);
                }
            }
        }
        return pairs;
    }
}
