package dev.blotter.contract.instrument;

import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Quantity;
import java.util.Optional;

/** Instruments quoted in US dollars. */
public final class Instruments {

    private Instruments() {}

    /** One as shares are: multiplier 1, neither tick nor lot. */
    public static Instrument plain(InstrumentId id) {
        return new Instrument(id, Portfolios.USD, Quantity.of(1), Optional.empty(), Optional.empty(), 1);
    }

    public static Instrument of(InstrumentId id, String multiplier, Optional<String> tick, Optional<String> lot) {
        return new Instrument(
                id,
                Portfolios.USD,
                Quantity.of(multiplier),
                tick.map(Quantity::of),
                lot.map(Quantity::of),
                Long.MAX_VALUE);
    }
}
