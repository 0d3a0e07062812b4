package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.network.Proxy;
import dev.blotter.torture.network.Proxy.Loss;
import dev.blotter.torture.server.AbsentStandby;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Request;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The connection dies during COMMIT, in four ways: while it waits for a standby, before it reaches the server, before
 * its answer comes back, and not at all, but with a warning instead. Each has one outcome, and the victim cannot know
 * it.
 */
final class CommitDeathRow implements Row {

    private static final List<Way> WAYS = List.of(Way.values());
    private static final int TRIES = 200;
    private static final long POLL_MILLIS = 10;

    private @Nullable Proxy proxy;

    private enum Way {
        TERMINATED(true),
        COMMIT_LOST(false),
        ANSWER_LOST(true),
        CANCELLED(true);

        private final boolean stored;

        Way(boolean stored) {
            this.stored = stored;
        }
    }

    @Override
    public void prepare(Trial trial) {
        proxy = new Proxy(((PostgresArena) trial.arena()).serverPort());
        ((PostgresArena) trial.arena()).through(proxy.port());
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        Way way = WAYS.get(run % WAYS.size());
        VictimProcess victim = trial.victim();
        Request request = run % 3 == 0 ? trial.flow().fill() : trial.flow().order();
        trial.witness().note(way.name());
        List<Violation> found = new ArrayList<>();
        Answer answer = answer(trial, victim, way, request);
        if (answer.kind() != AnswerKind.OUTCOME_UNKNOWN) {
            found.add(new Violation(Invariant.I8, way + " was answered " + answer.kind()));
        }
        boolean stored = isStored(trial, request);
        if (stored != way.stored) {
            found.add(new Violation(Invariant.I8, way + " left it " + (stored ? "stored" : "not stored")));
        }
        AnswerKind again = victim.execute(request, Trial.PATIENCE).join().kind();
        if (again != (stored ? AnswerKind.DUPLICATE : AnswerKind.APPLIED)) {
            found.add(new Violation(Invariant.I8, way + ", sent again, was answered " + again));
        }
        trial.tally().looked(Invariant.I8, found);
        trial.examineAlive(victim, run);
    }

    private Answer answer(Trial trial, VictimProcess victim, Way way, Request request)
            throws SQLException, InterruptedException {
        return switch (way) {
            case TERMINATED -> waiting(trial, victim, request, "pg_terminate_backend");
            case CANCELLED -> waiting(trial, victim, request, "pg_cancel_backend");
            case COMMIT_LOST -> lost(victim, request, Loss.COMMIT);
            case ANSWER_LOST -> lost(victim, request, Loss.ANSWER);
        };
    }

    private Answer lost(VictimProcess victim, Request request, Loss loss) {
        Objects.requireNonNull(proxy).lose(loss);
        return victim.execute(request, Trial.PATIENCE).join();
    }

    /** A commit that waits for a standby has happened, and is not answered yet. */
    private static Answer waiting(Trial trial, VictimProcess victim, Request request, String function)
            throws SQLException, InterruptedException {
        PostgresArena arena = (PostgresArena) trial.arena();
        PostgresServer server = arena.server();
        try (AbsentStandby _ = AbsentStandby.begin(server)) {
            CompletableFuture<Answer> answer = victim.execute(request, Trial.PATIENCE);
            for (int i = 0; i < TRIES && !answer.isDone(); i++) {
                server.numbers(
                        "SELECT %s(pid)::int FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = '%s'"
                                .formatted(function, arena.database()));
                Thread.sleep(POLL_MILLIS);
            }
            return answer.join();
        }
    }

    private static boolean isStored(Trial trial, Request request) throws SQLException {
        String sql = "SELECT 1 FROM journal WHERE portfolio_id = ? AND command_id = ?";
        try (Connection connection = trial.arena().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, request.portfolio());
            statement.setObject(2, request.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public void end(Trial trial) {
        Objects.requireNonNull(proxy).close();
    }
}
