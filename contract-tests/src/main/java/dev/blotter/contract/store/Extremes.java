package dev.blotter.contract.store;

import dev.blotter.domain.time.Timestamp;
import java.util.UUID;

/** The values at the edges of what every store must keep. */
public final class Extremes {

    /** The largest number: 20 digits before and 18 after the point. */
    public static final String MOST = "99999999999999999999.999999999999999999";

    /** The smallest number above zero. */
    public static final String LEAST = "0.000000000000000001";

    /** A name of several scripts, with what query languages take for their own. */
    public static final String NAME = "O'Neil%_\\\"; --$1?:x/é日本😀";

    /** Like {@link #NAME}, without what identifiers do not have. */
    public static final String CODE = "O'Neil%_\\;--$1?:x/é日本😀";

    /** A time with nanoseconds, as feeds give them. */
    public static final Timestamp TIME = Timestamp.parse("2012-06-21T13:30:00.004241176Z");

    /** The earliest time. */
    public static final Timestamp EARLIEST = new Timestamp(Long.MIN_VALUE);

    /** The latest time. */
    public static final Timestamp LATEST = new Timestamp(Long.MAX_VALUE);

    private Extremes() {}

    /** The time some nanoseconds after {@link #TIME}. */
    public static Timestamp after(long nanos) {
        return new Timestamp(TIME.epochNanos() + nanos);
    }

    /** A number's own identifier, spread over the whole range, so that signed and unsigned order differ. */
    public static UUID spread(long n) {
        return new UUID(n * 0x9E37_79B9_7F4A_7C15L, n);
    }
}
