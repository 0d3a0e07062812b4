package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.ClosedLoop;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Work;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;

/**
 * Plain JDBC, one transaction for each command. Callers have a connection each, up to a number of connections that they
 * then take in turns, as from a pool; waiting for one is part of the latency.
 */
final class JdbcContender implements Contender {

    static final String NAME = "JDBC";

    private final JdbcStatements.Source source;
    private final int connections;

    /** @param connections how many there are at the most */
    JdbcContender(JdbcStatements.Source source, int connections) {
        this.source = source;
        this.connections = connections;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        List<JdbcStatements> opened = new ArrayList<>();
        try {
            for (int number = 0; number < Math.min(load.callers(), connections); number++) {
                opened.add(source.open());
            }
            BlockingQueue<JdbcStatements> idle = new LinkedBlockingQueue<>(opened);
            return ClosedLoop.run(load, progress, random -> () -> operate(work, random, idle));
        } catch (SQLException e) {
            throw new PeerException("opening its connections", e);
        } finally {
            close(opened);
        }
    }

    private static void operate(Work work, SplittableRandom random, BlockingQueue<JdbcStatements> idle) {
        try {
            JdbcStatements on = idle.take();
            JdbcSession session = new JdbcSession(on);
            try {
                switch (work) {
                    case PLACE -> session.place(random);
                    default -> session.fill(random);
                }
            } finally {
                idle.add(on);
            }
        } catch (SQLException e) {
            throw new PeerException(work.script(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void close(List<JdbcStatements> opened) {
        for (JdbcStatements session : opened) {
            try {
                session.close();
            } catch (SQLException e) {
                throw new PeerException("closing its connections", e);
            }
        }
    }
}
