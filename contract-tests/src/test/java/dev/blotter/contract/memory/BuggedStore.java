package dev.blotter.contract.memory;

import dev.blotter.domain.execution.ExecutionFinder;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.journal.JournalFinder;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.position.PositionFinder;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradeFinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** A store in memory of which one port has a bug. */
final class BuggedStore {

    /** What the port does instead. */
    @FunctionalInterface
    interface Bug {
        /** Answers a call of the port, perhaps with the help of the real one. */
        Object instead(Method method, Object[] arguments, Call call) throws Throwable;
    }

    /** The real port. */
    interface Call {
        /** Makes the same call, perhaps with other arguments. */
        Object with(Object... arguments) throws Throwable;

        /** Makes another call. */
        Object of(Method method, Object... arguments) throws Throwable;
    }

    private final Class<?> port;
    private final Bug bug;

    private BuggedStore(Class<?> port, Bug bug) {
        this.port = port;
        this.bug = bug;
    }

    static Store with(Class<?> port, Bug bug) {
        return new BuggedStore(port, bug).wrap(Store.class, new InMemoryStore());
    }

    private <T> T wrap(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return type == port
                            ? bug.instead(method, given, new RealCall(real, method))
                            : wrapped(method, invoke(real, method, inside(given)));
                }));
    }

    private record RealCall(Object real, Method method) implements Call {

        @Override
        public Object with(Object... arguments) throws Throwable {
            return invoke(real, method, arguments);
        }

        @Override
        public Object of(Method other, Object... arguments) throws Throwable {
            return invoke(real, other, arguments);
        }
    }

    private Object wrapped(Method method, Object answer) {
        if (answer instanceof Finders real) {
            return new Finders(
                    wrap(PortfolioFinder.class, real.portfolios()),
                    wrap(InstrumentFinder.class, real.instruments()),
                    wrap(SessionFinder.class, real.sessions()),
                    wrap(OrderFinder.class, real.orders()),
                    wrap(ExecutionFinder.class, real.executions()),
                    wrap(TradeFinder.class, real.trades()),
                    wrap(PositionFinder.class, real.positions()),
                    wrap(JournalFinder.class, real.journal()));
        }
        Class<?> type = method.getReturnType();
        return type.isInterface() && type.getName().startsWith("dev.blotter.") ? wrapAny(type, answer) : answer;
    }

    private <T> T wrapAny(Class<T> type, Object answer) {
        return wrap(type, type.cast(answer));
    }

    /** The work of transactions and snapshots is handed ports, too. */
    private Object[] inside(Object[] arguments) {
        Object[] changed = arguments.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] instanceof Consumer<?> work) {
                changed[i] = (Consumer<WriteTransaction>) tx -> accept(work, wrap(WriteTransaction.class, tx));
            }
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static void accept(Consumer<?> work, WriteTransaction tx) {
        ((Consumer<WriteTransaction>) work).accept(tx);
    }

    private static Object invoke(Object real, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
