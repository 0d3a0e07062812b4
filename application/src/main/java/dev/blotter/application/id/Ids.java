package dev.blotter.application.id;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562): time in milliseconds first, so that they sort by age, then a counter that keeps
 * those of one millisecond apart and in order, then random bits. Safe for use by several threads; never goes back when
 * the clock does.
 */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3fff_ffff_ffff_ffffL;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long last;

    /** @param random a source that others cannot guess, where identifiers must not be guessed */
    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next UUID. */
    public synchronized UUID next() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        long millis = last >>> COUNTER_BITS;
        long counter = last & ((1L << COUNTER_BITS) - 1);
        return new UUID((millis << 16) | VERSION_7 | counter, VARIANT | (random.nextLong() & RANDOM_MASK));
    }

    public CommandId command() {
        return new CommandId(next());
    }

    public OrderId order() {
        return new OrderId(next());
    }

    public PortfolioId portfolio() {
        return new PortfolioId(next());
    }

    public SessionId session() {
        return new SessionId(next());
    }
}
