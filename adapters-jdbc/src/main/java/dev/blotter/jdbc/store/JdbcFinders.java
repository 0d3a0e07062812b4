package dev.blotter.jdbc.store;

import dev.blotter.domain.store.Finders;
import dev.blotter.jdbc.execution.JdbcExecutionFinder;
import dev.blotter.jdbc.instrument.JdbcInstrumentFinder;
import dev.blotter.jdbc.journal.JdbcJournalFinder;
import dev.blotter.jdbc.order.JdbcOrderFinder;
import dev.blotter.jdbc.portfolio.JdbcPortfolioFinder;
import dev.blotter.jdbc.position.JdbcPositionFinder;
import dev.blotter.jdbc.session.JdbcSessionFinder;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.trade.JdbcTradeFinder;

/** All finders of a store. */
public final class JdbcFinders {

    private JdbcFinders() {}

    public static Finders of(Reads reads) {
        return new Finders(
                new JdbcPortfolioFinder(reads),
                new JdbcInstrumentFinder(reads),
                new JdbcSessionFinder(reads),
                new JdbcOrderFinder(reads),
                new JdbcExecutionFinder(reads),
                new JdbcTradeFinder(reads),
                new JdbcPositionFinder(reads),
                new JdbcJournalFinder(reads));
    }
}
