package dev.blotter.imports.replay;

import dev.blotter.domain.order.OrderId;
import java.util.UUID;

/** Order identifiers seen so far, in 16 bytes each: a file has one for almost every row. */
final class OrderSet {

    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[2 * SMALLEST];
    private int size;

    /** Adds the order; false when it was there. */
    boolean add(OrderId order) {
        if (4 * size >= slots.length) {
            grow();
        }
        boolean added =
                put(slots, order.value().getMostSignificantBits(), order.value().getLeastSignificantBits());
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i += 2) {
            if (isTaken(slots, i)) {
                put(larger, slots[i], slots[i + 1]);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long high, long low) {
        int mask = slots.length - 1;
        int at = (2 * new UUID(high, low).hashCode()) & mask;
        while (isTaken(slots, at)) {
            if (slots[at] == high && slots[at + 1] == low) {
                return false;
            }
            at = (at + 2) & mask;
        }
        slots[at] = high;
        slots[at + 1] = low;
        return true;
    }

    /** A UUID of any version has bits set. */
    private static boolean isTaken(long[] slots, int at) {
        return (slots[at] | slots[at + 1]) != 0;
    }
}
