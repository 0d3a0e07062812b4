package dev.blotter.torture.victim;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Appends one execution in five once more, under a name that nobody gave it. */
record DoublingWriteStore(WriteStore store, AtomicLong count) implements WriteStore {

    private static final int EACH = 5;
    private static final long FAR = 1_000_000_000L;

    DoublingWriteStore(WriteStore store) {
        this(store, new AtomicLong());
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        return store.write(transaction -> work.accept(doubling(transaction)));
    }

    /** Everything but the one port is passed on as it is. */
    private WriteTransaction doubling(WriteTransaction transaction) {
        return intercepted(
                WriteTransaction.class,
                transaction,
                (name, answer) -> name.equals("executions")
                        ? intercepted(ExecutionLog.class, (ExecutionLog) answer, (called, given) -> given)
                        : answer);
    }

    private <T> T intercepted(Class<T> port, T real, Answering answering) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    try {
                        Object[] passed = method.getName().equals("append") ? new Object[] {doubled(given)} : given;
                        return answering.instead(method.getName(), method.invoke(real, passed));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private List<Execution> doubled(Object[] given) {
        List<Execution> all = new ArrayList<>();
        for (Object each : (Collection<?>) given[0]) {
            Execution execution = (Execution) each;
            all.add(execution);
            if (count.incrementAndGet() % EACH == 0) {
                all.add(twin(execution));
            }
        }
        return all;
    }

    private static Execution twin(Execution one) {
        ExecutionKey key = one.key();
        return new Execution(
                new ExecutionKey(
                        key.portfolio(),
                        key.venue(),
                        key.instrument(),
                        key.tradeDate(),
                        new VenueExecutionId(key.id() + "-again")),
                one.order(),
                one.session(),
                one.type(),
                one.ref(),
                one.side(),
                one.fill(),
                one.eventTime(),
                one.venueSequence(),
                one.evidence(),
                FAR + one.sequence());
    }

    private interface Answering {
        Object instead(String method, Object answer);
    }
}
