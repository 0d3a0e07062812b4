package dev.blotter.contract.book;

import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.CorrectExecution;
import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;

/** Commands as an engine sends them, for the desk's portfolio and instrument; seconds count from {@link Desk#START}. */
public final class Reports {

    static final LocalDate DAY = LocalDate.of(2012, 6, 21);
    static final Venue VENUE = new Venue("XNAS");

    private static final long NANOS = 1_000_000_000L;

    private final Desk desk;

    public Reports(Desk desk) {
        this.desk = desk;
    }

    static Timestamp at(long second) {
        return new Timestamp(Desk.START.epochNanos() + second * NANOS);
    }

    public OrderKey key(OrderId order) {
        return new OrderKey(desk.portfolio(), order);
    }

    public SubmitOrder limit(OrderId order, Side side, String quantity, String price) {
        OrderTerms terms = OrderTerms.limitDay(Quantity.of(quantity), Price.of(price), Desk.START);
        return SubmitOrder.of(desk.command(), key(order), desk.instrument(), side, terms);
    }

    public ReportOrder event(OrderId order, OrderEventType type, long second) {
        return ReportOrder.of(desk.command(), key(order), type, at(second));
    }

    public ExecutionReport report(String id, OrderId order, Side side, long second) {
        ExecutionKey key = new ExecutionKey(desk.portfolio(), VENUE, desk.instrument(), DAY, new VenueExecutionId(id));
        return ExecutionReport.of(key, order, side, at(second));
    }

    public RecordExecution fill(String id, OrderId order, Side side, String quantity, String price, long second) {
        return new RecordExecution(desk.command(), report(id, order, side, second), Fill.of(quantity, price));
    }

    public BustExecution bust(String id, OrderId order, Side side, String of, long second) {
        return new BustExecution(
                desk.command(), report(id, order, side, second), new ExecutionRef(DAY, new VenueExecutionId(of)));
    }

    public CorrectExecution correct(
            String id, OrderId order, Side side, String of, String quantity, String price, long second) {
        return new CorrectExecution(
                desk.command(),
                report(id, order, side, second),
                new ExecutionRef(DAY, new VenueExecutionId(of)),
                Fill.of(quantity, price));
    }
}
