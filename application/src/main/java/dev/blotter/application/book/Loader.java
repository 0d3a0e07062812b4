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
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Prefetch;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Loads the rows that commands are decided on, in one statement per table that any of them needs. */
final class Loader {

    private final Set<PortfolioId> portfolios = new LinkedHashSet<>();
    private final Set<CommandKey> commands = new LinkedHashSet<>();
    private final Set<InstrumentId> instruments = new LinkedHashSet<>();
    private final Set<SessionKey> sessions = new LinkedHashSet<>();
    private final Set<OrderKey> orders = new LinkedHashSet<>();
    private final Set<OrderKey> trades = new LinkedHashSet<>();
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
                needOrder(submit.orderKey());
            }
            case ReportOrder report -> needOrder(report.orderKey());
            case ExecutionCommand report -> {
                instruments.add(report.executionKey().instrument());
                needSession(report.portfolio(), report.report().session());
                needOrder(report.orderKey());
                executions.add(report.executionKey());
                needPosition(report);
            }
            case SettleTrade settle -> needOrder(settle.tradeKey());
            case Deposit deposit ->
                cash.add(new CashKey(deposit.portfolio(), deposit.money().currency()));
            case Withdraw withdraw ->
                cash.add(new CashKey(withdraw.portfolio(), withdraw.money().currency()));
            case OpenPortfolio _, AcceptLoss _ -> {}
        }
    }

    private void needOrder(OrderKey key) {
        orders.add(key);
        trades.add(key);
    }

    private void needPosition(ExecutionCommand report) {
        InstrumentId instrument = report.executionKey().instrument();
        positions.add(new PositionKey(report.portfolio(), instrument));
        memory.instrument(instrument).ifPresent(traded -> cash.add(new CashKey(report.portfolio(), traded.quote())));
    }

    private void needSession(PortfolioId portfolio, Optional<SessionId> session) {
        session.ifPresent(id -> sessions.add(new SessionKey(portfolio, id)));
    }

    WorkingSet load(WriteTransaction store) {
        WorkingSet set = new WorkingSet();
        useKnownInstruments(set);
        store.prefetch(new Prefetch(
                portfolios, commands, Set.copyOf(instruments), sessions, orders, executions, positions, cash));
        set.portfolios.loaded(store.portfolios().lock(portfolios));
        set.journal.loaded(store.journal().load(commands));
        loadInstruments(set, store);
        load(set.sessions, sessions, store.sessions()::load);
        load(set.orders, orders, store.orders()::load);
        load(set.trades, trades, store.trades()::load);
        load(set.executions, executions, store.executions()::load);
        set.orders.loadedRows().forEach(order -> instruments.add(order.instrument()));
        useKnownInstruments(set);
        loadInstruments(set, store);
        return set;
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
