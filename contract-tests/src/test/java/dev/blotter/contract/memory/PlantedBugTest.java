package dev.blotter.contract.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.execution.ExecutionFinderContract;
import dev.blotter.contract.execution.ExecutionLogContract;
import dev.blotter.contract.journal.JournalLogContract;
import dev.blotter.contract.memory.BuggedStore.Bug;
import dev.blotter.contract.memory.BuggedStore.Call;
import dev.blotter.contract.order.OrderFinderContract;
import dev.blotter.contract.order.OrderRepositoryContract;
import dev.blotter.contract.portfolio.CashRepositoryContract;
import dev.blotter.contract.portfolio.PortfolioFinderContract;
import dev.blotter.contract.position.PositionFinderContract;
import dev.blotter.contract.position.PositionRepositoryContract;
import dev.blotter.contract.session.SessionFinderContract;
import dev.blotter.contract.session.SessionRepositoryContract;
import dev.blotter.contract.store.AgreementContract;
import dev.blotter.contract.store.SnapshotContract;
import dev.blotter.contract.store.WriteStoreContract;
import dev.blotter.contract.trade.TradeFinderContract;
import dev.blotter.domain.execution.ExecutionFinder;
import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEventLog;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.order.OrderRepository;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.CashRepository;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionFinder;
import dev.blotter.domain.position.PositionRepository;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.session.SessionRepository;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.TradeFinder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The control of the contracts: each must turn red for a store with a bug in what it is about, and green without. */
@DisplayName("A planted bug is found")
class PlantedBugTest {

    @TestFactory
    Stream<DynamicTest> bugs() {
        return Stream.of(
                found(
                        "the 18th decimal is lost",
                        PositionRepositoryContract.class,
                        PositionRepository.class,
                        on("save", PlantedBugTest::rounded)),
                found(
                        "times are kept in microseconds",
                        SessionRepositoryContract.class,
                        SessionRepository.class,
                        on("save", PlantedBugTest::inMicros)),
                found(
                        "a row that is there is left as it is",
                        OrderRepositoryContract.class,
                        OrderRepository.class,
                        PlantedBugTest::insertOnly),
                found(
                        "every key that is asked for is there",
                        CashRepositoryContract.class,
                        CashRepository.class,
                        PlantedBugTest::inventing),
                found(
                        "a refused row is passed over",
                        ExecutionLogContract.class,
                        ExecutionLog.class,
                        PlantedBugTest::lenient),
                found(
                        "a refused entry is passed over",
                        JournalLogContract.class,
                        JournalLog.class,
                        PlantedBugTest::lenient),
                found(
                        "added rows are lost",
                        AgreementContract.class,
                        OrderEventLog.class,
                        (m, a, call) -> m.getName().equals("append") ? "" : call.with(a)),
                found("every page is the first", SessionFinderContract.class, SessionFinder.class, on("page", a ->
                        new Object[] {a[0], Optional.empty(), a[2]})),
                found("a page has no limit", PositionFinderContract.class, PositionFinder.class, on("page", a ->
                        new Object[] {a[0], a[1], 1_000})),
                found(
                        "orders that are done are working",
                        OrderFinderContract.class,
                        OrderFinder.class,
                        PlantedBugTest::everythingWorks),
                found(
                        "trades begin with the oldest",
                        TradeFinderContract.class,
                        TradeFinder.class,
                        PlantedBugTest::reversed),
                found(
                        "executions are in the order of their keys",
                        ExecutionFinderContract.class,
                        ExecutionFinder.class,
                        PlantedBugTest::reversed),
                found(
                        "every plan fetches everything",
                        PortfolioFinderContract.class,
                        PortfolioFinder.class,
                        on("fetch", a -> new Object[] {a[0], PortfolioFetch.WITH_ALL, a[2]})),
                found(
                        "what fails is committed",
                        WriteStoreContract.class,
                        WriteStore.class,
                        PlantedBugTest::committing),
                found(
                        "exceptions are swallowed",
                        WriteStoreContract.class,
                        WriteStore.class,
                        PlantedBugTest::swallowing),
                found(
                        "a snapshot sees later writes",
                        SnapshotContract.class,
                        SnapshotReader.class,
                        PlantedBugTest::live));
    }

    @Test
    void noBugIsFoundWhereThereIsNone() throws IllegalAccessException {
        Store store = BuggedStore.with(OrderRepository.class, (method, arguments, call) -> call.with(arguments));
        for (Class<?> contract : List.of(WriteStoreContract.class, TradeFinderContract.class, SnapshotContract.class)) {
            assertThat(failures(contract, store)).isEmpty();
        }
    }

    private static DynamicTest found(String name, Class<?> contract, Class<?> port, Bug bug) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(failures(contract, BuggedStore.with(port, bug)))
                        .isNotEmpty());
    }

    private static List<String> failures(Class<?> contract, Store store) throws IllegalAccessException {
        InvocationHandler handler = (proxy, method, arguments) ->
                method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : store;
        Object test = Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, handler);
        List<String> failures = new ArrayList<>();
        for (Method method : contract.getMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                try {
                    method.invoke(test);
                } catch (InvocationTargetException e) {
                    failures.add(method.getName() + ": " + e.getCause());
                }
            }
        }
        return failures;
    }

    /** Calls one method with other arguments. */
    private static Bug on(String name, UnaryOperator<Object[]> change) {
        return (method, arguments, call) ->
                call.with(method.getName().equals(name) ? change.apply(arguments) : arguments);
    }

    private static Object[] rounded(Object... arguments) {
        return rows(arguments, Position.class, p -> {
            Amount cost = new Amount(p.cost().value().setScale(17, RoundingMode.HALF_EVEN));
            return new Position(p.key(), p.quantity(), cost, p.realised(), p.fees(), p.cycle(), p.last());
        });
    }

    private static Object[] inMicros(Object... arguments) {
        return rows(arguments, TradingSession.class, s -> {
            Timestamp opened = new Timestamp(s.openedTime().epochNanos() / 1_000 * 1_000);
            return new TradingSession(s.key(), s.engine(), opened, s.closedTime(), s.sequence());
        });
    }

    private static <V> Object[] rows(Object[] arguments, Class<V> type, UnaryOperator<V> change) {
        List<V> changed = new ArrayList<>();
        for (Object row : (Collection<?>) arguments[0]) {
            changed.add(change.apply(type.cast(row)));
        }
        return new Object[] {changed};
    }

    private static Object insertOnly(Method method, Object[] arguments, Call call) throws Throwable {
        if (!method.getName().equals("save")) {
            return call.with(arguments);
        }
        Method load = OrderRepository.class.getMethod("load", Collection.class);
        for (Object row : (Collection<?>) arguments[0]) {
            Map<?, ?> there = (Map<?, ?>) call.of(load, List.of(((Order) row).key()));
            if (there.isEmpty()) {
                call.with(List.of(row));
            }
        }
        return "";
    }

    private static Object inventing(Method method, Object[] arguments, Call call) throws Throwable {
        if (!method.getName().equals("load")) {
            return call.with(arguments);
        }
        Map<Object, Object> found = new HashMap<>((Map<?, ?>) call.with(arguments));
        ((Collection<?>) arguments[0]).forEach(key -> found.putIfAbsent(key, CashBalance.empty((CashKey) key)));
        return found;
    }

    private static Object lenient(Method method, Object[] arguments, Call call) throws Throwable {
        try {
            return call.with(arguments);
        } catch (RowRefusedException e) {
            return "";
        }
    }

    private static Object everythingWorks(Method method, Object[] arguments, Call call) throws Throwable {
        Method page = OrderFinder.class.getMethod("page", PortfolioId.class, Optional.class, int.class);
        return method.getName().equals("working") ? call.of(page, arguments) : call.with(arguments);
    }

    private static Object reversed(Method method, Object[] arguments, Call call) throws Throwable {
        Object answer = call.with(arguments);
        return answer instanceof List<?> rows ? rows.reversed() : answer;
    }

    private static Object committing(Method method, Object[] arguments, Call call) throws Throwable {
        AtomicReference<RuntimeException> thrown = new AtomicReference<>();
        Object token = call.with(work(arguments, thrown::set));
        if (thrown.get() != null) {
            throw thrown.get();
        }
        return token;
    }

    private static Object swallowing(Method method, Object[] arguments, Call call) throws Throwable {
        return call.with(work(arguments, thrown -> {}));
    }

    @SuppressWarnings("unchecked")
    private static Consumer<WriteTransaction> work(Object[] arguments, Consumer<RuntimeException> thrown) {
        Consumer<WriteTransaction> work = (Consumer<WriteTransaction>) arguments[0];
        return transaction -> {
            try {
                work.accept(transaction);
            } catch (RuntimeException e) {
                thrown.accept(e);
            }
        };
    }

    /** Opens a snapshot for every question. */
    @SuppressWarnings("unchecked")
    private static Object live(Method method, Object[] arguments, Call call) {
        InvocationHandler handler = (proxy, question, details) ->
                call.with(arguments[0], (Function<Snapshot, Object>) snapshot -> answer(snapshot, question, details));
        Object live = Proxy.newProxyInstance(Snapshot.class.getClassLoader(), new Class<?>[] {Snapshot.class}, handler);
        return ((Function<Snapshot, Object>) arguments[1]).apply((Snapshot) live);
    }

    private static Object answer(Snapshot snapshot, Method question, Object... details) {
        try {
            return question.invoke(snapshot, details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
