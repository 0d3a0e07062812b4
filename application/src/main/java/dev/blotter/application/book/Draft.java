package dev.blotter.application.book;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Decisions on commands and the rows that they change, to be written. */
public final class Draft {

    private final WorkingSet set;
    private final List<Verdict> verdicts;

    Draft(WorkingSet set, List<Verdict> verdicts) {
        this.set = set;
        this.verdicts = verdicts;
    }

    /** The decisions, in the commands' order; they hold when the draft is written. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /**
     * Writes what changes; it may be written again when the transaction has failed.
     *
     * @throws RowRefusedException when the store refuses a row, or is not as it was remembered
     */
    public void write(WriteTransaction store) {
        if (set.hasChanges()) {
            writeRows(store);
        }
        requireUnchanged(store);
    }

    private void writeRows(WriteTransaction store) {
        savePortfolios(store);
        save(set.instruments.changed(), store.instruments()::save);
        save(set.sessions.changed(), store.sessions()::save);
        save(set.orders.added(), store.orders()::add);
        save(set.orders.replaced(), store.orders()::save);
        save(set.events, store.orderEvents()::append);
        save(set.executions.changed(), store.executions()::append);
        save(set.trades.added(), store.trades()::add);
        save(set.trades.replaced(), store.trades()::save);
        save(set.positions.changed(), store.positions()::save);
        save(set.cash.changed(), store.cash()::save);
        save(set.journal.changed(), store.journal()::append);
        save(set.conflicts, store.conflicts()::append);
    }

    private void savePortfolios(WriteTransaction store) {
        if (set.locked) {
            save(set.portfolios.changed(), store.portfolios()::save);
        } else {
            Map<Portfolio, Portfolio> moved = new HashMap<>();
            set.portfolios
                    .changed()
                    .forEach(now -> moved.put(set.portfolios.before(now.id()).orElseThrow(), now));
            store.portfolios().advance(moved);
        }
    }

    /** What was only said, not written, must be true as well: the rows it was decided on are compared, too. */
    private void requireUnchanged(WriteTransaction store) {
        if (set.locked) {
            return;
        }
        Map<PortfolioId, Portfolio> only = new HashMap<>();
        for (Portfolio found : set.portfolios.loadedRows()) {
            if (!set.portfolios.isChanged(found.id())) {
                only.put(found.id(), found);
            }
        }
        if (!only.isEmpty() && !store.portfolios().lock(only.keySet()).equals(only)) {
            throw new RowRefusedException("a portfolio is not as it was left");
        }
    }

    private static <T> void save(Collection<T> rows, Consumer<Collection<T>> statement) {
        if (!rows.isEmpty()) {
            statement.accept(rows);
        }
    }
}
