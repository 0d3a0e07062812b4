package dev.blotter.jdbc.cache;

import dev.blotter.contract.memory.InMemoryStore;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradeFinder;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A store in memory that counts the reads of it, lets a test act between a read and its answer, and run or end a write
 * otherwise.
 */
final class StagedStore implements Store {

    final AtomicInteger reads = new AtomicInteger();
    final List<ReadConsistency> consistencies = new ArrayList<>();
    final List<Duration> patiences = new ArrayList<>();
    volatile Runnable beforeAnswer = () -> {};
    UnaryOperator<Consumer<WriteTransaction>> running = work -> work;
    Runnable afterCommit = () -> {};

    private final Store real = new InMemoryStore();

    @Override
    public WriteStore writes() {
        return new WriteStore() {
            @Override
            public ReadToken write(Consumer<WriteTransaction> work) {
                ReadToken token = real.writes().write(running.apply(work));
                afterCommit.run();
                return token;
            }

            @Override
            public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
                patiences.add(patience);
                return write(work);
            }
        };
    }

    @Override
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return finders(consistency);
    }

    @Override
    public Finders finders(ReadConsistency consistency) {
        consistencies.add(consistency);
        Finders all = real.finders(consistency);
        return new Finders(
                watched(PortfolioFinder.class, all.portfolios()),
                watched(InstrumentFinder.class, all.instruments()),
                all.sessions(),
                watched(OrderFinder.class, all.orders()),
                all.executions(),
                watched(TradeFinder.class, all.trades()),
                all.positions(),
                all.journal());
    }

    private <T> T watched(Class<T> port, T finder) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    try {
                        Object answer = method.invoke(finder, arguments);
                        beforeAnswer.run();
                        return changeable(answer);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Nothing says that a store's lists cannot be changed. */
    private static Object changeable(Object answer) {
        return answer instanceof Optional<?> found && found.orElse(null) instanceof TradeWithExecutions one
                ? Optional.of(new TradeWithExecutions(one.trade(), new ArrayList<>(one.executions())))
                : answer;
    }

    @Override
    public SnapshotReader snapshots() {
        return real.snapshots();
    }

    @Override
    public StoreInfo info() {
        return real.info();
    }

    @Override
    public void close() {
        real.close();
    }
}
