package dev.blotter.postgres;

import dev.blotter.postgres.PostgresPrimary.Candidate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks several servers at the same time whether they are the primary. */
final class PostgresElection {

    private final boolean anyWillDo;
    private final List<Candidate> candidates = new ArrayList<>();
    private @Nullable Exception failure;
    private int answers;
    private boolean over;

    /** @param anyWillDo whether the first answer is enough; otherwise the one on the newest timeline is found */
    PostgresElection(boolean anyWillDo) {
        this.anyWillDo = anyWillDo;
    }

    void ask(Callable<Candidate> server) {
        Thread.ofVirtual().name("blotter-election").start(() -> {
            try {
                answered(server.call());
            } catch (Exception e) {
                failed(e);
            }
        });
    }

    private synchronized void answered(Candidate candidate) throws SQLException {
        answers++;
        if (over) {
            candidate.connection().close();
        } else {
            candidates.add(candidate);
        }
        notifyAll();
    }

    private synchronized void failed(Exception e) {
        answers++;
        failure = e;
        notifyAll();
    }

    /** Waits until so many have answered, or long enough; connections to the others are closed. */
    synchronized Candidate best(int servers, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (answers < servers && !(anyWillDo && !candidates.isEmpty()) && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        over = true;
        Candidate best = null;
        for (Candidate each : candidates) {
            best = best == null || each.timeline() > best.timeline() ? each : best;
        }
        if (best == null) {
            throw failure instanceof SQLException known
                    ? known
                    : new SQLException("no server answers as the primary", "08001", failure);
        }
        candidates.remove(best);
        for (Candidate other : candidates) {
            other.connection().close();
        }
        return best;
    }
}
