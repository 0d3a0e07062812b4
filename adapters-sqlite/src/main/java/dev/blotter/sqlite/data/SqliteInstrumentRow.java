package dev.blotter.sqlite.data;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Quantity;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instrument as it is stored. */
@MappedEntity("instruments")
record SqliteInstrumentRow(
        @Id String instrumentId,
        String symbol,
        String venue,
        String quoteCurrency,
        String multiplier,
        @Nullable String tick,
        @Nullable String lot,
        long sequence) {

    Instrument toInstrument() {
        return new Instrument(
                InstrumentId.parse(instrumentId),
                new Currency(quoteCurrency),
                Quantity.of(multiplier),
                Optional.ofNullable(tick).map(Quantity::of),
                Optional.ofNullable(lot).map(Quantity::of),
                sequence);
    }
}
