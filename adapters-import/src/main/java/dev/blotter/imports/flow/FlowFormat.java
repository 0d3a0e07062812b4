package dev.blotter.imports.flow;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.imports.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of recorded order flow that can be read. */
public enum FlowFormat {
    /** Every order event of a NASDAQ day: {@code time,type,order id,size,price,direction}. */
    LOBSTER,
    /** A consolidated tape: {@code time,price,size,venue,condition,suspicious}. */
    TAPE,
    /** A websocket feed: {@code local-nanoseconds JSON}; its trade messages are the rows. */
    BINANCE;

    /**
     * Reads a name such as {@code lobster}.
     *
     * @throws BadInputException when there is no such format
     */
    public static FlowFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException("format is '" + name + "'; the known formats are "
                        + Arrays.stream(values()).map(FlowFormat::toString).collect(Collectors.joining(", "))));
    }

    RowReader reader(PortfolioId portfolio, FlowOptions options, FileName name) {
        if (this != BINANCE && options.side() != BookedSide.BUY) {
            throw new InvalidFieldException("side", "is " + options.side() + "; " + this + " does not tell who took");
        }
        return switch (this) {
            case LOBSTER -> new LobsterRows(MarketDay.of(portfolio, options, name, LobsterRows.NASDAQ));
            case TAPE -> new TapeRows(MarketDay.of(portfolio, options, name, TapeRows.ARCA));
            case BINANCE -> new BinanceRows(portfolio, options);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
