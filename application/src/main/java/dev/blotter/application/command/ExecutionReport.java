package dev.blotter.application.command;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.field.DateField;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.util.Optional;

/**
 * What every report of an execution says.
 *
 * @param order the order it is about; one that is not known is adopted
 * @param session the session in which it was received, where there is one
 * @param eventTime when it was executed, to the nanosecond
 * @param venueSequence the venue's sequence number, 0 where there is none
 */
public record ExecutionReport(
        ExecutionKey key,
        OrderId order,
        Optional<SessionId> session,
        Side side,
        Timestamp eventTime,
        long venueSequence,
        Evidence evidence) {

    /** A report by the venue, outside of any session. */
    public static ExecutionReport of(ExecutionKey key, OrderId order, Side side, Timestamp eventTime) {
        return new ExecutionReport(key, order, Optional.empty(), side, eventTime, 0, Evidence.VENUE);
    }

    static ExecutionReport read(JournalRecord said, Payload payload) {
        ExecutionKey key = new ExecutionKey(
                said.portfolio(),
                new Venue(payload.get("venue")),
                InstrumentId.parse(payload.get("instrument")),
                DateField.parse("tradeDate", payload.get("tradeDate")),
                new VenueExecutionId(payload.get("executionId")));
        return new ExecutionReport(
                key,
                OrderId.parse(payload.get("order")),
                payload.find("session").map(SessionId::parse),
                Side.valueOf(payload.get("side")),
                Timestamp.parse(payload.get("eventTime")),
                Long.parseLong(payload.get("venueSequence")),
                said.evidence());
    }

    Payload.Builder write() {
        return Payload.builder()
                .put("venue", key.venue())
                .put("instrument", key.instrument())
                .put("tradeDate", key.tradeDate())
                .put("executionId", key.id())
                .put("order", order)
                .put("session", session)
                .put("side", side)
                .put("eventTime", eventTime)
                .put("venueSequence", venueSequence);
    }

    Execution toExecution(ExecutionType type, Optional<ExecutionRef> ref, Optional<Fill> fill, long sequence) {
        return new Execution(
                key,
                new OrderKey(key.portfolio(), order),
                session,
                type,
                ref,
                side,
                fill,
                eventTime,
                venueSequence,
                evidence,
                sequence);
    }
}
