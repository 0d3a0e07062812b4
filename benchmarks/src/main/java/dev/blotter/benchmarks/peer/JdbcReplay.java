package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.FlowEvent;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Work;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;

/**
 * An order flow in plain JDBC: a connection for each event in flight, up to a number of connections, and each order's
 * events on one of them, so that they stay in their order. It ends when the flow does, or the time is up.
 *
 * @param connections how many there are at the most
 */
record JdbcReplay(JdbcStatements.Source source, int connections, List<FlowEvent> events) implements Contender {

    @Override
    public String name() {
        return PeerName.JDBC.title();
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        int threads = Math.min(load.callers(), connections);
        List<List<FlowEvent>> shares = shares(threads);
        LongAdder done = new LongAdder();
        Histogram all = Measurement.histogram();
        long begun = System.nanoTime();
        long end = begun + load.length().toNanos();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Histogram>> running = new ArrayList<>();
            for (List<FlowEvent> share : shares) {
                running.add(workers.submit(() -> booked(share, end, done, progress)));
            }
            for (Future<Histogram> each : running) {
                all.add(each.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw new PeerException("replay", failure);
            }
            throw new IllegalStateException(e.getCause());
        }
        return new Measurement(all.getTotalCount(), System.nanoTime() - begun, all);
    }

    private List<List<FlowEvent>> shares(int threads) {
        List<List<FlowEvent>> shares = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            shares.add(new ArrayList<>());
        }
        for (FlowEvent event : events) {
            shares.get(Math.floorMod(event.order().hashCode(), threads)).add(event);
        }
        return shares;
    }

    private Histogram booked(List<FlowEvent> share, long end, LongAdder done, LongConsumer progress)
            throws SQLException {
        Histogram latencies = Measurement.histogram();
        try (JdbcStatements on = source.open()) {
            JdbcFlow flow = new JdbcFlow(on);
            long before = System.nanoTime();
            for (FlowEvent event : share) {
                flow.book(event);
                long after = System.nanoTime();
                Measurement.record(latencies, after - before);
                done.increment();
                progress.accept(done.sum());
                before = after;
                if (after - end >= 0) {
                    break;
                }
            }
        }
        return latencies;
    }
}
