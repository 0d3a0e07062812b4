package dev.blotter.domain.order;

import dev.blotter.domain.field.Uuids;
import java.util.UUID;

/** The identifier of an order, made by the engine that sends it. */
public record OrderId(UUID value) {

    /** Reads the usual text of a UUID. */
    public static OrderId parse(String text) {
        return new OrderId(Uuids.parse("order", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
