package dev.blotter.imports.flow;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.money.Currency;

/** An instrument and the currency that its prices are in. */
record Listing(InstrumentId instrument, Currency quote) {

    /**
     * The instrument of a symbol as a person gives it: {@code SPY}, listed where such symbols are, or {@code SPY.ARCX}.
     */
    static InstrumentId instrument(String symbol, Venue usual) {
        return symbol.indexOf('.') < 0 ? new InstrumentId(symbol, usual) : InstrumentId.parse(symbol);
    }
}
