package dev.blotter.imports.flow;

import dev.blotter.domain.money.Currency;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file does not say itself.
 *
 * @param symbol a symbol such as {@code SPY}, or with its listing venue {@code SPY.ARCX}; else the file's name tells it
 * @param date the trading day; else the file's name tells it
 * @param quote the currency of the prices, where it does not follow from the format or the symbol
 * @param side on whose side the trades of a feed are booked
 * @param portfolio the name of the portfolio; else it is made of the format's and the file's
 */
public record FlowOptions(
        Optional<String> symbol,
        Optional<LocalDate> date,
        Optional<Currency> quote,
        BookedSide side,
        Optional<String> portfolio) {

    /** Everything as the file and its name tell it. */
    public static final FlowOptions NONE =
            new FlowOptions(Optional.empty(), Optional.empty(), Optional.empty(), BookedSide.BUY, Optional.empty());
}
