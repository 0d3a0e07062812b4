package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.ServerLog;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server is well, and ends transactions: they meet another session in a ring, wait too long for its locks, are
 * cancelled, or cannot be serialized, in a statement or when they commit, now and then or each time.
 */
final class StormRow extends SurvivorRow {

    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final List<Storm> STORMS = List.of(Storm.values());

    @Override
    public void prepare(Trial trial) throws SQLException {
        trial.patience(PATIENCE);
        trial.configure("DB_RETRY_ATTEMPTS", Integer.toString(ATTEMPTS));
        Storm.expect(trial);
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        int before = trial.witness().testimonies().size();
        ServerLog log = ServerLog.of(server(trial));
        super.run(trial, run);
        Told told = Told.since(trial, before);
        told.others().forEach(answer -> trial.tally().fate(answer.kind() + " " + state(answer.text())));
        told.lookOnly(Told.CLEAR, "the server ended transactions", trial.tally());
        List<String> errors = log.errors();
        Stream.of(Collision.values())
                .filter(each -> each.among(errors) > 0)
                .forEach(each -> trial.tally()
                        .fate(each.state() + " by "
                                + STORMS.get(run % STORMS.size()).text()));
        trial.tally().looked(Invariant.I9, endless(errors, trial));
    }

    @Override
    void fault(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        Storm storm = STORMS.get(run % STORMS.size());
        trial.witness().note(storm.text());
        storm.blow(trial, trial.random());
    }

    /** By which SQLSTATE, where the sentence names one. */
    private static String state(String sentence) {
        return Stream.of(Collision.values())
                .map(Collision::state)
                .filter(sentence::contains)
                .findFirst()
                .orElse("by itself");
    }

    /** A transaction is refused by the name of its first command, and tried again so often at the most. */
    private static List<Violation> endless(List<String> errors, Trial trial) {
        Map<String, Long> sendings = trial.witness().testimonies().stream()
                .map(Testimony::request)
                .collect(Collectors.groupingBy(request -> request.id().toString(), Collectors.counting()));
        Map<String, Long> refusals = errors.stream()
                .filter(error -> error.startsWith(Collision.SERIALIZATION.sentence()))
                .map(error -> error.substring(error.lastIndexOf(' ') + 1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return refusals.entrySet().stream()
                .filter(each -> each.getValue() > ATTEMPTS * sendings.getOrDefault(each.getKey(), 0L))
                .map(each -> new Violation(
                        Invariant.I9,
                        "command %s was tried %d times; %d are allowed for each sending"
                                .formatted(each.getKey(), each.getValue(), ATTEMPTS)))
                .toList();
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void end(Trial trial) throws SQLException {
        Storm.end(trial);
    }
}
