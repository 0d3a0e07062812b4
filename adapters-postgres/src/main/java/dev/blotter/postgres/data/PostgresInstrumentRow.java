package dev.blotter.postgres.data;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Quantity;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instrument as it is stored. */
@MappedEntity("instruments")
record PostgresInstrumentRow(
        @Id String instrumentId,
        String symbol,
        String venue,
        String quoteCurrency,
        BigDecimal multiplier,
        @Nullable BigDecimal tick,
        @Nullable BigDecimal lot,
        long sequence) {

    Instrument toInstrument() {
        return new Instrument(
                InstrumentId.parse(instrumentId),
                new Currency(quoteCurrency),
                new Quantity(multiplier),
                Optional.ofNullable(tick).map(Quantity::new),
                Optional.ofNullable(lot).map(Quantity::new),
                sequence);
    }
}
