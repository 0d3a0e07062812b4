package dev.blotter.benchmarks.method;

import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A position of its fills: one more, and all of them again. */
@State(Scope.Benchmark)
public class PositionMethods {

    private static final PositionKey KEY =
            new PositionKey(NamedIds.portfolio("methods"), InstrumentId.parse("AAPL.XNAS"));
    private static final Quantity MULTIPLIER = Quantity.of(1);
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_UNITS = 100;

    /** How many fills the position has. */
    @Param({"1", "100", "10000"})
    public int fills = 1;

    private List<BookedFill> booked = List.of();
    private Position before = Position.flat(KEY);

    /** Fills on either side, so that the position grows, shrinks and turns. */
    @Setup
    public void book() {
        SplittableRandom random = new SplittableRandom(1);
        booked = IntStream.rangeClosed(1, fills)
                .mapToObj(number -> new BookedFill(
                        new EventKey(new Timestamp(number * SECOND), number, Integer.toString(number)),
                        random.nextBoolean() ? Side.BUY : Side.SELL,
                        Fill.of(Integer.toString(random.nextInt(1, MOST_UNITS)), "213.25")
                                .withFee(Money.of("0.01", "USD"))))
                .toList();
        before = Position.fold(KEY, MULTIPLIER, booked.subList(0, fills - 1));
    }

    /** The position after its newest fill. */
    @Benchmark
    public Position after() {
        return before.after(booked.getLast(), MULTIPLIER);
    }

    /** All fills folded again, as after a correction. */
    @Benchmark
    public Position fold() {
        return Position.fold(KEY, MULTIPLIER, booked);
    }
}
