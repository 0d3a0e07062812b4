package dev.blotter.contract.simulator;

import dev.blotter.application.command.ExecutionReport;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;

/** An order of a story, and what is reported of its executions. */
final class RandomOrder {

    private static final LocalDate DAY = LocalDate.of(2012, 6, 21);
    private static final Venue VENUE = new Venue("XNAS");

    private final SplittableRandom random;
    private final int number;
    private final OrderKey key;
    private final InstrumentId instrument;
    private final Side side;
    private int reports;

    RandomOrder(SplittableRandom random, int number, OrderKey key, InstrumentId instrument) {
        this.random = random;
        this.number = number;
        this.key = key;
        this.instrument = instrument;
        this.side = random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    OrderKey key() {
        return key;
    }

    InstrumentId instrument() {
        return instrument;
    }

    Side side() {
        return side;
    }

    /** Now and then another one, which is a conflict. */
    String quantity() {
        return random.nextInt(8) == 0 ? "90" : "100";
    }

    /** One more report; now and then under an id that is taken, or of the wrong side. */
    ExecutionReport report(SessionId session) {
        if (random.nextInt(12) != 0) {
            reports++;
        }
        boolean wrong = random.nextInt(25) == 0;
        return new ExecutionReport(
                new ExecutionKey(key.portfolio(), VENUE, instrument, DAY, id(reports)),
                key.id(),
                random.nextInt(8) == 0 ? Optional.of(session) : Optional.empty(),
                wrong == (side == Side.BUY) ? Side.SELL : Side.BUY,
                RandomCommands.at(random),
                random.nextInt(3),
                random.nextInt(6) == 0 ? Evidence.RECONCILED : Evidence.VENUE);
    }

    /** An earlier report, or one that is still to come. */
    ExecutionRef earlier() {
        return new ExecutionRef(DAY, id(Math.max(0, reports - 1 - random.nextInt(Math.max(1, reports)))));
    }

    Fill fill() {
        Fill fill = Fill.of((1 + random.nextInt(40)) + "." + random.nextInt(9), "9." + random.nextInt(100));
        return switch (random.nextInt(6)) {
            case 0 -> fill.withFee(Money.of("0.000000000000000001", "BNB"));
            case 1 -> fill.withFee(Money.of("0.07", "USD"));
            default -> fill;
        };
    }

    private VenueExecutionId id(int report) {
        return new VenueExecutionId("o" + number + "-" + report);
    }
}
