package dev.blotter.imports.flow;

import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.util.Optional;

/** What all rows of a file have in common that tells of one instrument on one trading day. */
record MarketDay(PortfolioId portfolio, Listing listing, LocalDate date, FlowIds ids) {

    private static final Currency DOLLAR = new Currency("USD");

    /** The instrument and day that are given, or else that the file's name tells. */
    static MarketDay of(PortfolioId portfolio, FlowOptions options, FileName name, Venue usual) {
        InstrumentId instrument = options.symbol()
                .map(symbol -> Listing.instrument(symbol, usual))
                .or(() -> name.symbol().map(symbol -> new InstrumentId(symbol, usual)))
                .orElseThrow(() -> untold("symbol"));
        LocalDate date = options.date().or(name::date).orElseThrow(() -> untold("date"));
        Listing listing = new Listing(instrument, options.quote().orElse(DOLLAR));
        return new MarketDay(portfolio, listing, date, FlowIds.of(portfolio, instrument, date));
    }

    private static InvalidFieldException untold(String field) {
        return new InvalidFieldException(
                field, "is not given, and the file's name does not tell it as AAPL_2012-06-21_message.csv does");
    }

    /** An execution that has no name but the number of its row. */
    RecordExecution execution(long row, OrderId order, Venue venue, Side side, Timestamp time, Fill fill) {
        ExecutionKey key = new ExecutionKey(
                portfolio, venue, listing.instrument(), date, new VenueExecutionId(Long.toString(row)));
        return new RecordExecution(
                ids.command(row),
                new ExecutionReport(key, order, Optional.empty(), side, time, row, Evidence.VENUE),
                fill);
    }
}
