package dev.blotter.application.book;

import dev.blotter.application.command.AcceptLoss;
import dev.blotter.application.command.CloseSession;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.ExecutionCommand;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.command.Withdraw;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Prefetch;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Loads the rows that commands are decided on, in one statement per table that any of them needs. */
final class Loader {

    private static final int MOST_POSITIONS = 1_000;

    private final Set<PortfolioId> portfolios = new LinkedHashSet<>();
    private final Set<CommandKey> commands = new LinkedHashSet<>();
    private final Set<InstrumentId> instruments = new LinkedHashSet<>();
    private final Set<SessionKey> sessions = new LinkedHashSet<>();
    private final Set<OrderKey> orders = new LinkedHashSet<>();
    private final Set<OrderKey> submitted = new LinkedHashSet<>();
    private final Set<ExecutionKey> executions = new LinkedHashSet<>();

    private final Set<PositionKey> positions = new LinkedHashSet<>();
    private final Set<CashKey> cash = new LinkedHashSet<>();
    private final LaneMemory memory;

    Loader(Collection<Asked> asked, LaneMemory memory) {
        this.memory = memory;
        asked.forEach(one -> need(one.command()));
    }

    private void need(Command command) {
        portfolios.add(command.portfolio());
        commands.add(command.key());
        switch (command) {
            case RegisterInstrument register -> instruments.add(register.instrument());
            case OpenSession open -> sessions.add(new SessionKey(open.portfolio(), open.session()));
            case CloseSession close -> sessions.add(close.sessionKey());
            case SubmitOrder submit -> {
                instruments.add(submit.instrument());
                needSession(submit.portfolio(), submit.terms().session());
                submitted.add(submit.orderKey());
                orders.add(submit.orderKey());
            }
            case ReportOrder report -> orders.add(report.orderKey());
            case ExecutionCommand report -> {
                instruments.add(report.executionKey().instrument());
                needSession(report.portfolio(), report.report().session());
                orders.add(report.orderKey());
                executions.add(report.executionKey());
                needPosition(report);
            }
            case SettleTrade settle -> orders.add(settle.tradeKey());
            case Deposit deposit ->
                cash.add(new CashKey(deposit.portfolio(), deposit.money().currency()));
            case Withdraw withdraw ->
                cash.add(new CashKey(withdraw.portfolio(), withdraw.money().currency()));
            case OpenPortfolio _, AcceptLoss _ -> {}
        }
    }

    private void needPosition(ExecutionCommand report) {
        InstrumentId instrument = report.executionKey().instrument();
        positions.add(new PositionKey(report.portfolio(), instrument));
        memory.instrument(instrument).ifPresent(traded -> cash.add(new CashKey(report.portfolio(), traded.quote())));
    }

    private void needSession(PortfolioId portfolio, Optional<SessionId> session) {
        session.ifPresent(id -> sessions.add(new SessionKey(portfolio, id)));
    }

    /** Takes everything from memory; empty when it has not all. */
    Optional<WorkingSet> recall() {
        WorkingSet set = new WorkingSet();
        takeFromMemory(set);
        if (!isComplete()) {
            return Optional.empty();
        }
        portfolios.forEach(id ->
                memory.portfolio(id).ifPresent(known -> set.portfolios.loaded(Map.of(id, known.row()))));
        return Optional.of(set);
    }

    /**
     * Locks the portfolios, and loads what is not remembered of them.
     *
     * @throws RowRefusedException when somebody else wrote to a portfolio that is remembered
     */
    WorkingSet load(WriteTransaction store) {
        WorkingSet set = new WorkingSet();
        Set<PortfolioId> whole = takeFromMemory(set);
        store.prefetch(new Prefetch(
                portfolios, commands, Set.copyOf(instruments), sessions, orders, executions, positions, cash));
        lock(set, store);
        set.journal.loaded(store.journal().load(commands));
        loadInstruments(set, store);
        load(set.sessions, sessions, store.sessions()::load);
        load(set.orders, orders, store.orders()::load);
        load(set.trades, orders, store.trades()::load);
        load(set.executions, executions, store.executions()::load);
        load(set.positions, positions, store.positions()::load);
        positions.forEach(set.positions::absent);
        load(set.cash, cash, store.cash()::load);
        cash.forEach(set.cash::absent);
        whole.forEach(id -> readAllPositions(id, store));
        useInstrumentsOf(set);
        loadInstruments(set, store);
        return set;
    }

    private void useInstrumentsOf(WorkingSet set) {
        set.orders.loadedRows().forEach(order -> instruments.add(order.instrument()));
        useKnownInstruments(set);
    }

    private void lock(WorkingSet set, WriteTransaction store) {
        set.portfolios.loaded(store.portfolios().lock(portfolios));
        set.locked = true;
        for (PortfolioId id : portfolios) {
            boolean same = memory.portfolio(id)
                    .map(known -> set.portfolios.find(id).equals(Optional.of(known.row())))
                    .orElse(true);
            if (!same) {
                throw new RowRefusedException("portfolio/" + id + " is not as it was left");
            }
        }
    }

    /** Takes from memory what it has, so that only the rest is asked for; returns whose positions to read all. */
    private Set<PortfolioId> takeFromMemory(WorkingSet set) {
        useKnownInstruments(set);
        commands.removeIf(key -> isRemembered(key.portfolio()));
        executions.removeIf(key -> isRemembered(key.portfolio()));
        orders.removeIf(key -> recalls(key.portfolio(), known -> known.recall(key, set)));
        orders.removeIf(key -> submitted.contains(key) && isRemembered(key.portfolio()));
        sessions.removeIf(key -> recalls(key.portfolio(), known -> known.recall(key, set)));
        positions.removeIf(key -> recalls(key.portfolio(), known -> known.recall(key, set)));
        cash.removeIf(key -> recalls(key.portfolio(), known -> known.recall(key, set)));
        Set<PortfolioId> whole = new LinkedHashSet<>();
        for (PositionKey key : positions) {
            if (recalls(key.portfolio(), RememberedPortfolio::shouldReadAllPositions)) {
                whole.add(key.portfolio());
            }
        }
        useInstrumentsOf(set);
        return whole;
    }

    private boolean isRemembered(PortfolioId id) {
        return memory.portfolio(id).isPresent();
    }

    private boolean recalls(PortfolioId id, Predicate<RememberedPortfolio> question) {
        return memory.portfolio(id).filter(question).isPresent();
    }

    private boolean isComplete() {
        boolean remembered = portfolios.stream().allMatch(this::isRemembered);
        return remembered
                && Stream.of(commands, instruments, sessions, orders, executions, positions, cash)
                        .allMatch(Set::isEmpty);
    }

    private void readAllPositions(PortfolioId id, WriteTransaction store) {
        List<Position> all = store.positions().ofPortfolio(id, MOST_POSITIONS);
        memory.portfolio(id).ifPresent(known -> known.allPositions(all, all.size() <= MOST_POSITIONS));
    }

    private void useKnownInstruments(WorkingSet set) {
        for (InstrumentId id : instruments) {
            memory.instrument(id).ifPresent(known -> set.instruments.loaded(Map.of(id, known)));
        }
        instruments.removeIf(set.instruments::has);
    }

    private void loadInstruments(WorkingSet set, WriteTransaction store) {
        load(set.instruments, instruments, store.instruments()::load);
        for (InstrumentId id : instruments) {
            set.instruments.before(id).ifPresent(stored -> memory.found(Map.of(id, stored)));
        }
        instruments.removeIf(set.instruments::has);
    }

    private static <K, V> void load(Rows<K, V> rows, Set<K> keys, Function<Collection<K>, Map<K, V>> statement) {
        if (!keys.isEmpty()) {
            rows.loaded(statement.apply(keys));
        }
    }
}
