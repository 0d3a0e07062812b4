package dev.blotter.contract.position;

import dev.blotter.contract.store.Extremes;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.time.EventKey;
import java.util.Optional;

/** Positions of a portfolio. */
public record Positions(PortfolioId portfolio) {

    /** Some units held long, bought at 10 each. */
    public Position held(InstrumentId instrument, long units) {
        return new Position(
                new PositionKey(portfolio, instrument),
                Amount.of(Long.toString(units)),
                Amount.of(Long.toString(10 * units)),
                Amount.ZERO,
                Fees.NONE,
                1,
                Optional.of(new EventKey(Extremes.TIME, 0, "E1 XNAS 2012-06-21")));
    }

    /** A short position with everything that may be left out; every number of it is at an edge. */
    public Position full(InstrumentId instrument) {
        return new Position(
                new PositionKey(portfolio, instrument),
                Amount.of("-" + Extremes.MOST),
                Amount.of("-" + Extremes.LEAST),
                Amount.of(Extremes.MOST),
                Fees.NONE.plus(Money.of(Extremes.MOST, "USD")).plus(Money.of("-" + Extremes.MOST, "BNB")),
                Long.MAX_VALUE,
                Optional.of(new EventKey(Extremes.EARLIEST, Long.MIN_VALUE, Extremes.NAME)));
    }
}
