package dev.blotter.domain.field;

import java.util.UUID;

/** Reads and orders the identifiers that callers make. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** Reads a UUID in its usual text of 36 characters. */
    public static UUID parse(String field, String text) {
        try {
            if (text.length() == LENGTH) {
                UUID uuid = UUID.fromString(text);
                // The JDK also reads groups of other lengths and drops their surplus digits.
                if (uuid.toString().equalsIgnoreCase(text)) {
                    return uuid;
                }
            }
        } catch (IllegalArgumentException e) {
            // answered below, in our own words
        }
        throw new InvalidFieldException(field, "is not a UUID such as 01970000-0000-7000-8000-000000000001");
    }

    /** The order of the 16 bytes, as databases sort them; {@link UUID#compareTo} takes them for signed numbers. */
    public static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
