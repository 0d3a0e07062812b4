package dev.blotter.application.command;

import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.VenueOrderId;
import java.util.Optional;

/**
 * What comes with some events of an order.
 *
 * @param quantity REPLACED: the new order quantity; RESTATED: by how much it shrinks
 */
public record EventDetails(
        Optional<VenueOrderId> venueOrderId,
        Optional<Quantity> quantity,
        Optional<Price> limitPrice,
        Optional<Price> stopPrice,
        Optional<String> text) {

    /** Nothing besides the event itself. */
    public static final EventDetails NONE =
            new EventDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The venue's name of the order. */
    public static EventDetails named(VenueOrderId name) {
        return new EventDetails(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A quantity, for RESTATED and REPLACED. */
    public static EventDetails quantity(Quantity quantity) {
        return new EventDetails(
                Optional.empty(), Optional.of(quantity), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static EventDetails read(Payload payload) {
        return new EventDetails(
                payload.find("venueOrderId").map(VenueOrderId::new),
                payload.find("quantity").map(Quantity::of),
                payload.find("limitPrice").map(Price::of),
                payload.find("stopPrice").map(Price::of),
                payload.find("text"));
    }

    Payload.Builder write(Payload.Builder payload) {
        return payload.put("venueOrderId", venueOrderId)
                .put("quantity", quantity)
                .put("limitPrice", limitPrice)
                .put("stopPrice", stopPrice)
                .put("text", text);
    }
}
