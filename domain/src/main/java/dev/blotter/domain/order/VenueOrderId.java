package dev.blotter.domain.order;

import dev.blotter.domain.field.TextField;

/** FIX OrderID (37): the name that the venue gives the order. Venues reuse them; it is never a key. */
public record VenueOrderId(String value) {

    private static final int LONGEST = 128;

    public VenueOrderId {
        TextField.requireCode("venueOrderId", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
