package dev.blotter.jdbc.cache;

import java.util.Arrays;

/**
 * Counts drops, by the hash of their keys, so that a row that was read before its key was dropped is not put in after
 * it. Keys that share a stripe cost each other a put that is left out, no more.
 */
final class Stripes {

    private static final int COUNT = 256;

    private final Stripe[] stripes = new Stripe[COUNT];

    Stripes() {
        Arrays.setAll(stripes, n -> new Stripe());
    }

    /** The drops so far among which those of the key are. */
    long dropsOf(Object key) {
        return stripe(key).drops();
    }

    /** Puts, unless the key was dropped since. */
    void put(Object key, long dropsBefore, Runnable put) {
        stripe(key).put(dropsBefore, put);
    }

    void drop(Object key, Runnable remove) {
        stripe(key).drop(remove);
    }

    /** Puts that are under way are left out; what was put before, the caller clears afterwards. */
    void dropAll() {
        for (Stripe stripe : stripes) {
            stripe.drop(() -> {});
        }
    }

    private Stripe stripe(Object key) {
        int hash = key.hashCode();
        return stripes[Math.floorMod(hash ^ (hash >>> 16), COUNT)];
    }

    private static final class Stripe {

        private long drops;

        synchronized long drops() {
            return drops;
        }

        synchronized void put(long dropsBefore, Runnable put) {
            if (drops == dropsBefore) {
                put.run();
            }
        }

        synchronized void drop(Runnable remove) {
            drops++;
            remove.run();
        }
    }
}
