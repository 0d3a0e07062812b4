package dev.blotter.application.book;

import dev.blotter.application.command.Command;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Trade;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One portfolio's book as its journal makes it, in memory, by the same decisions and folds as the first time. */
public final class RebuiltBook {

    /** The owner of the reference data, as every store begins with it; XXX is ISO 4217 for no currency. */
    public static final Portfolio REFERENCE = new Portfolio(
            PortfolioId.REFERENCE,
            "reference data",
            new Currency("XXX"),
            new Timestamp(0),
            JournalTip.EMPTY,
            JournalTip.EMPTY);

    private final WorkingSet set = new WorkingSet();
    private final Decisions decisions = new Decisions(set);

    /** @param instruments the reference data */
    public RebuiltBook(Collection<Instrument> instruments) {
        Map<InstrumentId, Instrument> known = new HashMap<>();
        instruments.forEach(instrument -> known.put(instrument.id(), instrument));
        set.instruments.loaded(known);
        set.portfolios.put(PortfolioId.REFERENCE, REFERENCE);
    }

    /** Applies the command of an entry, under that entry's sequence. */
    public Verdict apply(Command command, JournalEntry entry) {
        PortfolioId portfolio = entry.said().portfolio();
        JournalTip before = new JournalTip(entry.sequence() - 1, entry.hash());
        set.portfolios.find(portfolio).ifPresent(known -> set.portfolios.put(portfolio, known.withJournal(before)));
        return decisions.decide(new Asked(command, entry.said()));
    }

    /** Folds everything that was applied; to be called once, at the end. */
    public void fold() {
        new Folds(set, History.NONE, new LaneMemory()).run();
        set.applyCash();
    }

    public Optional<Portfolio> portfolio(PortfolioId portfolio) {
        return set.portfolios.find(portfolio);
    }

    public Collection<Instrument> instruments() {
        return set.instruments.changed();
    }

    public Collection<TradingSession> sessions() {
        return set.sessions.changed();
    }

    public Collection<Order> orders() {
        return set.orders.changed();
    }

    public Collection<OrderEvent> events() {
        return set.events;
    }

    public Collection<Execution> executions() {
        return set.executions.changed();
    }

    public Collection<Trade> trades() {
        return set.trades.changed();
    }

    public Collection<Position> positions() {
        return set.positions.changed();
    }

    public Collection<CashBalance> cash() {
        return set.cash.changed();
    }
}
