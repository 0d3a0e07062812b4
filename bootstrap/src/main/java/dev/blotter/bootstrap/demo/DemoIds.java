package dev.blotter.bootstrap.demo;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifiers that are the same whenever the seed is. */
record DemoIds(RandomGenerator random) {

    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;

    private UUID next() {
        return new UUID((random.nextLong() & ~VERSION_BITS) | VERSION_8, (random.nextLong() & VARIANT_MASK) | VARIANT);
    }

    CommandId command() {
        return new CommandId(next());
    }

    OrderId order() {
        return new OrderId(next());
    }

    PortfolioId portfolio() {
        return new PortfolioId(next());
    }

    SessionId session() {
        return new SessionId(next());
    }
}
