package dev.blotter.contract.execution;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.util.Optional;

/** Reports of buys on a ground. */
public record Executions(Ground ground) {

    public static final LocalDate DAY = LocalDate.of(2012, 6, 21);

    private static final Venue VENUE = new Venue("XNAS");

    public ExecutionKey key(String id) {
        return new ExecutionKey(ground.portfolio(), VENUE, ground.instrument(), DAY, new VenueExecutionId(id));
    }

    /** A fill of one unit, booked under a journal sequence, as many nanoseconds later. */
    public Execution fill(OrderKey order, long sequence) {
        return fill(order, key("E" + sequence), sequence, Extremes.after(sequence));
    }

    public Execution fill(OrderKey order, ExecutionKey key, long sequence, Timestamp eventTime) {
        return of(
                order,
                key,
                ExecutionType.TRADE,
                Optional.empty(),
                Optional.of(Fill.of("1", "585.33")),
                eventTime,
                sequence);
    }

    /** A bust of the report that was booked under a sequence. */
    public Execution bust(OrderKey order, long sequence, long busted) {
        Optional<ExecutionRef> ref =
                Optional.of(new ExecutionRef(DAY, key("E" + busted).id()));
        Timestamp time = Extremes.after(sequence);
        return of(order, key("E" + sequence), ExecutionType.TRADE_CANCEL, ref, Optional.empty(), time, sequence);
    }

    /** A correction with everything that may be left out. */
    public Execution full(OrderKey order, long sequence) {
        ExecutionKey key = new ExecutionKey(
                ground.portfolio(),
                new Venue("V'\\日本😀"),
                ground.instrument(),
                LocalDate.of(9999, 12, 31),
                new VenueExecutionId(Extremes.CODE));
        Fill figures =
                Fill.of("99999999999999999999", "-0.999999999999999999").withFee(Money.of("-" + Extremes.MOST, "BNB"));
        return new Execution(
                key,
                order,
                Optional.of(ground.session()),
                ExecutionType.TRADE_CORRECT,
                Optional.of(new ExecutionRef(LocalDate.of(1, 1, 1), new VenueExecutionId(Extremes.CODE))),
                Side.SELL,
                Optional.of(figures),
                Extremes.EARLIEST,
                Long.MIN_VALUE,
                Evidence.RECONCILED,
                sequence);
    }

    private static Execution of(
            OrderKey order,
            ExecutionKey key,
            ExecutionType type,
            Optional<ExecutionRef> ref,
            Optional<Fill> figures,
            Timestamp eventTime,
            long sequence) {
        return new Execution(
                key, order, Optional.empty(), type, ref, Side.BUY, figures, eventTime, 0, Evidence.VENUE, sequence);
    }
}
