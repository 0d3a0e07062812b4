package dev.blotter.domain.instrument;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.field.TextField;

/** Symbol and listing venue, written {@code AAPL.XNAS}; what follows the last dot is the venue. */
public record InstrumentId(String symbol, Venue listing) implements Comparable<InstrumentId> {

    private static final int LONGEST = 64;

    public InstrumentId {
        TextField.requireCode("symbol", symbol, LONGEST);
    }

    /** Reads {@code AAPL.XNAS}. */
    public static InstrumentId parse(String text) {
        int dot = text.lastIndexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            throw new InvalidFieldException(
                    "instrument", "is '" + text + "'; it is written SYMBOL.VENUE, such as AAPL.XNAS");
        }
        return new InstrumentId(text.substring(0, dot), new Venue(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(InstrumentId other) {
        int bySymbol = symbol.compareTo(other.symbol);
        return bySymbol != 0 ? bySymbol : listing.compareTo(other.listing);
    }

    @Override
    public String toString() {
        return symbol + "." + listing;
    }
}
