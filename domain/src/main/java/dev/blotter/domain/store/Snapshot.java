package dev.blotter.domain.store;

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
import dev.blotter.domain.trade.Trade;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything that is stored, as of one moment, row by row and without holding more than a page in memory; for checks
 * and exports. A row that cannot be read as what it should be is given to {@code unreadable} of {@link SnapshotReader}.
 */
public interface Snapshot {

    /**
     * Checks what no row tells: that the indexes agree with their tables and the schema is the one that the migrations
     * made. What is wrong is given to {@code unreadable}, too. A store without any of that has nothing to check.
     */
    default void structure() {}

    /** Every portfolio that any row of any table belongs to, also when the portfolio's own row is missing. */
    Set<PortfolioId> portfolios();

    Optional<Portfolio> portfolio(PortfolioId portfolio);

    /** The entries in the order of their sequence. */
    void journal(PortfolioId portfolio, Consumer<JournalEntry> entries);

    /** The conflicts in the order of their sequence. */
    void conflicts(PortfolioId portfolio, Consumer<JournalEntry> entries);

    void cash(PortfolioId portfolio, Consumer<CashBalance> balances);

    void sessions(PortfolioId portfolio, Consumer<TradingSession> sessions);

    void orders(PortfolioId portfolio, Consumer<Order> orders);

    void orderEvents(PortfolioId portfolio, Consumer<OrderEvent> events);

    void executions(PortfolioId portfolio, Consumer<Execution> executions);

    void trades(PortfolioId portfolio, Consumer<Trade> trades);

    void positions(PortfolioId portfolio, Consumer<Position> positions);

    void instruments(Consumer<Instrument> instruments);
}
