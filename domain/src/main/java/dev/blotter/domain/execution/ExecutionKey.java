package dev.blotter.domain.execution;

import dev.blotter.domain.field.DateField;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.portfolio.PortfolioId;
import java.time.LocalDate;

/**
 * What tells one report from every other: venues reuse execution ids per day and per symbol.
 *
 * @param venue where it was executed (FIX LastMkt, 30)
 * @param tradeDate the venue's trading day (FIX TradeDate, 75)
 */
public record ExecutionKey(
        PortfolioId portfolio, Venue venue, InstrumentId instrument, LocalDate tradeDate, VenueExecutionId id) {

    public ExecutionKey {
        DateField.require("tradeDate", tradeDate);
    }

    /** The key of another report of the same venue and instrument. */
    public ExecutionKey sibling(ExecutionRef ref) {
        return new ExecutionKey(portfolio, venue, instrument, ref.tradeDate(), ref.id());
    }

    /** What tells apart reports of one portfolio and instrument that happened at the same time and sequence. */
    public String tieBreak() {
        return id + " " + venue + " " + tradeDate;
    }
}
