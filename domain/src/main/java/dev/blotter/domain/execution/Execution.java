package dev.blotter.domain.execution;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.Optional;

/**
 * One report of a fill; append only.
 *
 * @param session the session in which it was reported, where it is known
 * @param ref the report that it corrects or busts; empty for a fill
 * @param fill its figures; empty for a bust
 * @param eventTime when it was executed (FIX TransactTime, 60), to the nanosecond
 * @param venueSequence the venue's sequence number, 0 where the venue gives none
 * @param sequence the journal sequence under which it was booked
 */
public record Execution(
        ExecutionKey key,
        OrderKey order,
        Optional<SessionId> session,
        ExecutionType type,
        Optional<ExecutionRef> ref,
        Side side,
        Optional<Fill> fill,
        Timestamp eventTime,
        long venueSequence,
        Evidence evidence,
        long sequence) {

    public Execution {
        boolean trade = type == ExecutionType.TRADE;
        if (ref.isPresent() == trade) {
            throw new InvalidFieldException(
                    "ref", trade ? "does not go with TRADE" : "is missing; " + type + " needs one");
        }
        if (fill.isEmpty() != (type == ExecutionType.TRADE_CANCEL)) {
            throw new InvalidFieldException("quantity", fill.isEmpty() ? "is missing" : "does not go with a bust");
        }
    }

    /** Its place in canonical order. */
    public EventKey eventKey() {
        return new EventKey(eventTime, venueSequence, key.tieBreak());
    }

    /** Whether both say the same, whoever said so and whenever it was booked. */
    public boolean sameContent(Execution other) {
        return equals(new Execution(
                other.key,
                other.order,
                other.session,
                other.type,
                other.ref,
                other.side,
                other.fill,
                other.eventTime,
                other.venueSequence,
                evidence,
                sequence));
    }
}
