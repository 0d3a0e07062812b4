package dev.blotter.jdbc.cache;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The keys of what one run of a transaction's work has saved. */
record SavedKeys(
        Set<InstrumentId> instruments, Set<PortfolioId> portfolios, Set<OrderKey> orders, Set<OrderKey> trades) {

    SavedKeys() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    void publish(CacheNotices notices) {
        publish(notices, CacheKind.INSTRUMENTS, instruments, InstrumentId::toString);
        publish(notices, CacheKind.PORTFOLIOS, portfolios, PortfolioId::toString);
        publish(notices, CacheKind.ORDERS, orders, SavedKeys::text);
        publish(notices, CacheKind.TRADES, trades, SavedKeys::text);
    }

    private static <K> void publish(
            CacheNotices notices, CacheKind kind, Collection<K> keys, Function<K, String> text) {
        if (!keys.isEmpty()) {
            notices.publish(kind, keys.stream().map(text).toList());
        }
    }

    static String text(OrderKey key) {
        return key.portfolio() + "/" + key.id();
    }

    /** Reads what {@link #text} wrote. */
    static OrderKey orderKey(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidFieldException("key", "is not written portfolio/order");
        }
        return new OrderKey(PortfolioId.parse(text.substring(0, slash)), OrderId.parse(text.substring(slash + 1)));
    }
}
