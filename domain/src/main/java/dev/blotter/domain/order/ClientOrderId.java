package dev.blotter.domain.order;

import dev.blotter.domain.field.TextField;

/** FIX ClOrdID (11): the name under which the engine sends the order to the venue. */
public record ClientOrderId(String value) {

    private static final int LONGEST = 128;

    public ClientOrderId {
        TextField.requireCode("clientOrderId", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
