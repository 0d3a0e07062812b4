package dev.blotter.jdbc.store;

import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.instrument.InstrumentRepository;
import dev.blotter.domain.journal.ConflictLog;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.domain.order.OrderEventLog;
import dev.blotter.domain.order.OrderRepository;
import dev.blotter.domain.portfolio.CashRepository;
import dev.blotter.domain.portfolio.PortfolioRepository;
import dev.blotter.domain.position.PositionRepository;
import dev.blotter.domain.session.SessionRepository;
import dev.blotter.domain.store.Prefetch;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradeRepository;
import dev.blotter.jdbc.execution.ExecutionTable;
import dev.blotter.jdbc.execution.JdbcExecutionLog;
import dev.blotter.jdbc.instrument.InstrumentTable;
import dev.blotter.jdbc.instrument.JdbcInstrumentRepository;
import dev.blotter.jdbc.journal.JdbcConflictLog;
import dev.blotter.jdbc.journal.JdbcJournalLog;
import dev.blotter.jdbc.journal.JournalTable;
import dev.blotter.jdbc.order.JdbcOrderEventLog;
import dev.blotter.jdbc.order.JdbcOrderRepository;
import dev.blotter.jdbc.order.OrderTable;
import dev.blotter.jdbc.portfolio.CashTable;
import dev.blotter.jdbc.portfolio.JdbcCashRepository;
import dev.blotter.jdbc.portfolio.JdbcPortfolioRepository;
import dev.blotter.jdbc.portfolio.PortfolioTable;
import dev.blotter.jdbc.position.JdbcPositionRepository;
import dev.blotter.jdbc.position.PositionTable;
import dev.blotter.jdbc.session.JdbcSessionRepository;
import dev.blotter.jdbc.session.SessionTable;
import dev.blotter.jdbc.statement.TableWriter;
import dev.blotter.jdbc.statement.Wanted;
import dev.blotter.jdbc.trade.JdbcTradeRepository;
import dev.blotter.jdbc.trade.TradeTable;
import java.util.ArrayList;
import java.util.List;

/** The ports of one transaction, which is the writer's; it begins and ends elsewhere. */
public record JdbcWriteTransaction(
        TableWriter tables,
        PortfolioRepository portfolios,
        CashRepository cash,
        InstrumentRepository instruments,
        SessionRepository sessions,
        OrderRepository orders,
        OrderEventLog orderEvents,
        ExecutionLog executions,
        TradeRepository trades,
        PositionRepository positions,
        JournalLog journal,
        ConflictLog conflicts)
        implements WriteTransaction {

    /** All ports on one writer. */
    public static JdbcWriteTransaction on(TableWriter tables) {
        return new JdbcWriteTransaction(
                tables,
                new JdbcPortfolioRepository(tables),
                new JdbcCashRepository(tables),
                new JdbcInstrumentRepository(tables),
                new JdbcSessionRepository(tables),
                new JdbcOrderRepository(tables),
                new JdbcOrderEventLog(tables),
                new JdbcExecutionLog(tables),
                new JdbcTradeRepository(tables),
                new JdbcPositionRepository(tables),
                new JdbcJournalLog(tables),
                new JdbcConflictLog(tables));
    }

    @Override
    public void prefetch(Prefetch rows) {
        List<Wanted<?, ?>> wanted = new ArrayList<>();
        wanted.add(new Wanted<>(PortfolioTable.BY_ID, rows.portfolios(), true));
        wanted.add(new Wanted<>(JournalTable.BY_COMMAND, rows.commands(), false));
        wanted.add(new Wanted<>(InstrumentTable.BY_ID, rows.instruments(), false));
        wanted.add(new Wanted<>(SessionTable.BY_KEY, rows.sessions(), false));
        wanted.add(new Wanted<>(OrderTable.BY_KEY, rows.orders(), false));
        wanted.add(new Wanted<>(TradeTable.BY_KEY, rows.orders(), false));
        wanted.add(new Wanted<>(ExecutionTable.BY_KEY, rows.executions(), false));
        wanted.add(new Wanted<>(PositionTable.BY_KEY, rows.positions(), false));
        wanted.add(new Wanted<>(CashTable.BY_KEY, rows.cash(), false));
        wanted.removeIf(each -> each.keys().isEmpty());
        tables.prefetch(wanted);
    }
}
