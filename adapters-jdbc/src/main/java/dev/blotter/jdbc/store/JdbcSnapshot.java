package dev.blotter.jdbc.store;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.trade.Trade;
import dev.blotter.jdbc.statement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot read on one connection, inside a transaction that sees one moment. The connection hands rows over as they
 * are asked for and allows several statements side by side.
 */
public final class JdbcSnapshot implements Snapshot {

    private final Statements statements;
    private final SnapshotRows rows;
    private final BiConsumer<String, String> unreadable;
    private final Consumer<BiConsumer<String, String>> structure;

    /** @param unreadable is told of every row that holds what cannot be */
    public JdbcSnapshot(Statements statements, BiConsumer<String, String> unreadable) {
        this(statements, unreadable, told -> {});
    }

    /**
     * Makes a snapshot of an engine that checks more than rows.
     *
     * @param unreadable is told of every row that holds what cannot be
     * @param structure tells of what else is wrong
     */
    public JdbcSnapshot(
            Statements statements,
            BiConsumer<String, String> unreadable,
            Consumer<BiConsumer<String, String>> structure) {
        this.structure = structure;
        this.statements = statements;
        this.rows = new SnapshotRows(statements, unreadable);
        this.unreadable = unreadable;
    }

    @Override
    public void structure() {
        structure.accept(unreadable);
    }

    @Override
    public Set<PortfolioId> portfolios() {
        Set<PortfolioId> portfolios = new TreeSet<>();
        statements.query("snapshot.owners", SnapshotQueries.OWNERS, new @Nullable Object[0], row -> {
            String owner = String.valueOf(row.getString(1));
            try {
                portfolios.add(PortfolioId.parse(owner));
            } catch (IllegalArgumentException e) {
                unreadable.accept("portfolios " + owner, String.valueOf(e.getMessage()));
            }
        });
        return portfolios;
    }

    @Override
    public Optional<Portfolio> portfolio(PortfolioId portfolio) {
        List<Portfolio> found = new ArrayList<>(1);
        rows.each(SnapshotQueries.PORTFOLIO, found::add, portfolio);
        if (found.size() > 1) {
            unreadable.accept("portfolios " + portfolio, "is there " + found.size() + " times");
        }
        return found.stream().findFirst();
    }

    @Override
    public void journal(PortfolioId portfolio, Consumer<JournalEntry> entries) {
        rows.each(SnapshotQueries.JOURNAL, entries, portfolio);
    }

    @Override
    public void conflicts(PortfolioId portfolio, Consumer<JournalEntry> entries) {
        rows.each(SnapshotQueries.CONFLICTS, entries, portfolio);
    }

    @Override
    public void cash(PortfolioId portfolio, Consumer<CashBalance> balances) {
        rows.each(SnapshotQueries.CASH, balances, portfolio);
    }

    @Override
    public void sessions(PortfolioId portfolio, Consumer<TradingSession> sessions) {
        rows.each(SnapshotQueries.SESSIONS, sessions, portfolio);
    }

    @Override
    public void orders(PortfolioId portfolio, Consumer<Order> orders) {
        rows.each(SnapshotQueries.ORDERS, orders, portfolio);
    }

    @Override
    public void orderEvents(PortfolioId portfolio, Consumer<OrderEvent> events) {
        rows.each(SnapshotQueries.ORDER_EVENTS, events, portfolio);
    }

    @Override
    public void executions(PortfolioId portfolio, Consumer<Execution> executions) {
        rows.each(SnapshotQueries.EXECUTIONS, executions, portfolio);
    }

    @Override
    public void trades(PortfolioId portfolio, Consumer<Trade> trades) {
        rows.each(SnapshotQueries.TRADES, trades, portfolio);
    }

    @Override
    public void positions(PortfolioId portfolio, Consumer<Position> positions) {
        rows.each(SnapshotQueries.POSITIONS, positions, portfolio);
    }

    @Override
    public void instruments(Consumer<Instrument> instruments) {
        rows.each(SnapshotQueries.INSTRUMENTS, instruments);
    }
}
