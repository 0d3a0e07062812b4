package dev.blotter.imports.flow;

import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The trades of a Binance feed, each on an order of its own. The venue numbers its trades, so a trade that the feed has
 * twice is the same command twice.
 */
final class BinanceRows implements RowReader {

    static final Venue BINANCE = new Venue("BINANCE");

    private static final String TETHER = "USDT";

    private final PortfolioId portfolio;
    private final FlowOptions options;
    private final Optional<InstrumentId> wanted;
    private final BinanceMessages messages = new BinanceMessages();

    BinanceRows(PortfolioId portfolio, FlowOptions options) {
        this.portfolio = portfolio;
        this.options = options;
        this.wanted = options.symbol().map(symbol -> Listing.instrument(symbol, BINANCE));
    }

    @Override
    public Optional<ListedRow> read(long line, String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new InvalidFieldException("line", "has 1 field instead of 2 (local nanoseconds, JSON)");
        }
        RawNumber.count("local time", text.substring(0, space));
        return BinanceTrade.of(messages.read(text.substring(space + 1))).map(trade -> row(line, trade));
    }

    private ListedRow row(long line, BinanceTrade trade) {
        Listing listing = new Listing(instrument(trade.symbol()), quote(trade.symbol()));
        LocalDate date = LocalDate.ofInstant(trade.time().toInstant(), ZoneOffset.UTC);
        FlowRow row = FlowRow.of(line, RowKind.EXECUTION, execution(trade, listing.instrument(), date));
        LocalDate day = options.date().orElse(date);
        return new ListedRow(
                row, listing, Timestamp.of(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private RecordExecution execution(BinanceTrade trade, InstrumentId instrument, LocalDate date) {
        FlowIds ids = FlowIds.of(portfolio, instrument, date);
        ExecutionKey key = new ExecutionKey(
                portfolio, instrument.listing(), instrument, date, new VenueExecutionId(Long.toString(trade.id())));
        return new RecordExecution(
                ids.command(trade.id()),
                new ExecutionReport(
                        key,
                        ids.orderOfRow(trade.id()),
                        Optional.empty(),
                        options.side().of(trade.buyerIsMaker()),
                        trade.time(),
                        trade.id(),
                        Evidence.VENUE),
                trade.fill());
    }

    private InstrumentId instrument(String symbol) {
        if (wanted.isPresent() && !wanted.get().symbol().equals(symbol)) {
            throw new InvalidFieldException(
                    "s",
                    "is '" + symbol + "'; the feed was said to be of "
                            + wanted.get().symbol());
        }
        return wanted.orElseGet(() -> new InstrumentId(symbol, BINANCE));
    }

    private Currency quote(String symbol) {
        Optional<Currency> known = symbol.endsWith(TETHER) ? Optional.of(new Currency(TETHER)) : options.quote();
        if (known.isPresent() && options.quote().isPresent() && !known.equals(options.quote())) {
            throw new InvalidFieldException(
                    "s",
                    "is '" + symbol + "', quoted in " + known.get() + " and not in "
                            + options.quote().get());
        }
        return known.orElseThrow(() -> new InvalidFieldException(
                "s", "is '" + symbol + "', which does not tell the quote currency; it must be given"));
    }

    @Override
    public long timesCut() {
        return 0;
    }
}
