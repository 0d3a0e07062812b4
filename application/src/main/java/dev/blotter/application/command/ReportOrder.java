package dev.blotter.application.command;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;

/**
 * Something happened to an order, other than an execution: it was acknowledged, rejected, canceled, and so on.
 *
 * <p>An event of an order that is not known is refused. So is one that happened before the first execution by which an
 * adopted order became known: what came before is not part of the life that is kept, whatever order the reports arrive
 * in.
 *
 * @param eventTime when it happened, by the clock of who says so
 * @param venueSequence the venue's sequence number, 0 where there is none
 */
public record ReportOrder(
        CommandId id,
        PortfolioId portfolio,
        OrderId order,
        OrderEventType type,
        Timestamp eventTime,
        long venueSequence,
        EventDetails details,
        Evidence evidence)
        implements Command {

    /** An event that the venue reported and that needs no details. */
    public static ReportOrder of(CommandId id, OrderKey order, OrderEventType type, Timestamp eventTime) {
        return new ReportOrder(
                id, order.portfolio(), order.id(), type, eventTime, 0, EventDetails.NONE, Evidence.VENUE);
    }

    public ReportOrder {
        OrderEvent.requireDetails(type, details.quantity(), details.limitPrice(), details.stopPrice(), details.text());
    }

    static ReportOrder read(JournalRecord said, Payload payload) {
        return new ReportOrder(
                said.command(),
                said.portfolio(),
                OrderId.parse(payload.get("order")),
                OrderEventType.valueOf(payload.get("type")),
                Timestamp.parse(payload.get("eventTime")),
                Long.parseLong(payload.get("venueSequence")),
                EventDetails.read(payload),
                said.evidence());
    }

    public OrderKey orderKey() {
        return new OrderKey(portfolio, order);
    }

    /** Its place in canonical order. */
    public EventKey eventKey() {
        return new EventKey(eventTime, venueSequence, id.toString());
    }

    /** The event as it is booked. */
    public OrderEvent toEvent(long sequence) {
        return new OrderEvent(
                orderKey(),
                type,
                eventKey(),
                evidence,
                details.venueOrderId(),
                details.quantity(),
                details.limitPrice(),
                details.stopPrice(),
                details.text(),
                sequence);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REPORT_ORDER;
    }

    @Override
    public String subject() {
        return "order/" + order;
    }

    @Override
    public Payload payload() {
        Payload.Builder payload = Payload.builder()
                .put("order", order)
                .put("type", type)
                .put("eventTime", eventTime)
                .put("venueSequence", venueSequence);
        return details.write(payload).build();
    }
}
