package dev.blotter.bootstrap.demo;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/** An instrument whose price walks at random, in ticks. */
final class DemoMarket {

    private static final int LARGEST_STEP = 5;

    private final InstrumentId instrument;
    private final Currency quote;
    private final Quantity multiplier;
    private final int scale;
    private long ticks;

    private DemoMarket(String instrument, String quote, long multiplier, String price) {
        this.instrument = InstrumentId.parse(instrument);
        this.quote = new Currency(quote);
        this.multiplier = Quantity.of(multiplier);
        BigDecimal start = new BigDecimal(price);
        this.scale = start.scale();
        this.ticks = start.unscaledValue().longValueExact();
    }

    static List<DemoMarket> all() {
        return List.of(
                new DemoMarket("AAPL.XNAS", "USD", 1, "213.25"),
                new DemoMarket("SPY.ARCX", "USD", 1, "548.10"),
                new DemoMarket("ESH6.XCME", "USD", 50, "5490.25"),
                new DemoMarket("BTCUSDT.BINANCE", "USDT", 1, "61800.30"),
                new DemoMarket("ETHUSDT.BINANCE", "USDT", 1, "2654.07"));
    }

    InstrumentId instrument() {
        return instrument;
    }

    Currency quote() {
        return quote;
    }

    Quantity multiplier() {
        return multiplier;
    }

    /** The next price. */
    Price walk(RandomGenerator random) {
        ticks = Math.max(1, ticks + random.nextInt(-LARGEST_STEP, LARGEST_STEP + 1));
        return new Price(BigDecimal.valueOf(ticks, scale));
    }

    /** Whole units or thousandths of a coin, an even number of them: half of it can be filled. */
    Quantity quantity(RandomGenerator random) {
        long units = 2L * random.nextInt(1, 200);
        return "USDT".equals(quote.code()) ? new Quantity(BigDecimal.valueOf(units, 3)) : Quantity.of(units);
    }
}
