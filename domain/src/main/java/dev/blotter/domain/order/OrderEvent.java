package dev.blotter.domain.order;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.field.TextField;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.time.EventKey;
import java.util.Optional;

/**
 * One report of an order's life; append only.
 *
 * @param key its place in canonical order, unique within the order
 * @param venueOrderId the venue's name of the order, where the report carries it
 * @param quantity REPLACED: the new order quantity; RESTATED: by how much it shrinks
 * @param limitPrice REPLACED: the new limit price
 * @param stopPrice REPLACED: the new stop price
 * @param text what the reporter says about it (FIX Text, 58)
 * @param sequence the journal sequence under which it was booked
 */
public record OrderEvent(
        OrderKey order,
        OrderEventType type,
        EventKey key,
        Evidence evidence,
        Optional<VenueOrderId> venueOrderId,
        Optional<Quantity> quantity,
        Optional<Price> limitPrice,
        Optional<Price> stopPrice,
        Optional<String> text,
        long sequence) {

    private static final int LONGEST_TEXT = 1000;

    public OrderEvent {
        requireDetails(type, quantity, limitPrice, stopPrice, text);
    }

    /**
     * Refuses details that do not go with the type of the event.
     *
     * @throws InvalidFieldException naming the detail
     */
    public static void requireDetails(
            OrderEventType type,
            Optional<Quantity> quantity,
            Optional<Price> limitPrice,
            Optional<Price> stopPrice,
            Optional<String> text) {
        text.ifPresent(t -> TextField.require("text", t, LONGEST_TEXT));
        if (type == OrderEventType.RESTATED && quantity.isEmpty()) {
            throw new InvalidFieldException("quantity", "is missing; RESTATED says by how much the order shrinks");
        }
        boolean replaces = type == OrderEventType.REPLACED;
        if (quantity.isPresent() && !replaces && type != OrderEventType.RESTATED) {
            throw new InvalidFieldException("quantity", "does not go with " + type);
        }
        if (!replaces && (limitPrice.isPresent() || stopPrice.isPresent())) {
            throw new InvalidFieldException(
                    limitPrice.isPresent() ? "limitPrice" : "stopPrice", "does not go with " + type);
        }
    }
}
