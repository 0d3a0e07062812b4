package dev.blotter.domain.instrument;

import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Quantity;
import java.util.Optional;

/**
 * What is traded.
 *
 * @param quote the currency of its prices
 * @param multiplier units of the quote currency that one unit at price 1 is worth; 1 for shares, more for futures
 * @param tick the smallest price step, where there is one; executions are booked also when they do not keep to it
 * @param lot the smallest quantity step, where there is one
 * @param sequence the journal sequence of its registration, among the reference data
 */
public record Instrument(
        InstrumentId id,
        Currency quote,
        Quantity multiplier,
        Optional<Quantity> tick,
        Optional<Quantity> lot,
        long sequence) {}
