package dev.blotter.jdbc.cache;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ehcache.CacheManager;
import org.ehcache.Status;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.core.internal.statistics.DefaultStatisticsService;
import org.ehcache.core.spi.service.StatisticsService;
import org.slf4j.LoggerFactory;

/** The caches of one store, on this process's heap. Once closed, the store answers everything. */
public final class StoreCache implements CacheDrops, AutoCloseable {

    private final LongSupplier nanos;
    private final RareWarning warning;
    private final StatisticsService statistics = new DefaultStatisticsService();
    private final CacheManager manager =
            CacheManagerBuilder.newCacheManagerBuilder().using(statistics).build(true);

    private final EntryCache<InstrumentId, Instrument> instruments;
    private final EntryCache<PortfolioId, Portfolio> portfolios;
    private final EntryCache<OrderKey, Order> orders;
    private final EntryCache<OrderKey, Trade> trades;
    private final EntryCache<OrderKey, TradeWithExecutions> tradesWithExecutions;

    /** Opens empty caches. */
    public StoreCache(CacheSettings settings) {
        this(settings, System::nanoTime);
    }

    /**
     * Opens empty caches.
     *
     * @param nanos the time, in nanoseconds from any moment that stays the same
     */
    public StoreCache(CacheSettings settings, LongSupplier nanos) {
        this.nanos = nanos;
        this.warning = new RareWarning(nanos, LoggerFactory.getLogger(StoreCache.class)::warn);
        instruments = open("instruments", InstrumentId.class, settings.instruments(), row -> true);
        portfolios = open("portfolios", PortfolioId.class, settings.portfolios(), row -> true);
        orders = open("orders", OrderKey.class, settings.orders(), Order::isDone);
        trades = open("trades", OrderKey.class, settings.trades(), StoreCache::isClosed);
        tradesWithExecutions =
                open("trades_with_executions", OrderKey.class, settings.trades(), row -> isClosed(row.trade()));
    }

    private <K, V> EntryCache<K, V> open(String name, Class<K> keys, CacheLimit limit, Predicate<V> isKept) {
        OpenedCache<K, V> opened = OpenedCache.open(manager, statistics, name, keys, limit);
        return new EntryCache<>(opened, limit.lifetime().toNanos(), isKept, nanos, warning);
    }

    private static boolean isClosed(Trade trade) {
        return trade.status() != TradeStatus.OPEN;
    }

    EntryCache<InstrumentId, Instrument> instruments() {
        return instruments;
    }

    EntryCache<PortfolioId, Portfolio> portfolios() {
        return portfolios;
    }

    EntryCache<OrderKey, Order> orders() {
        return orders;
    }

    EntryCache<OrderKey, Trade> trades() {
        return trades;
    }

    EntryCache<OrderKey, TradeWithExecutions> tradesWithExecutions() {
        return tradesWithExecutions;
    }

    void drop(SavedKeys keys) {
        instruments.drop(keys.instruments());
        portfolios.drop(keys.portfolios());
        orders.drop(keys.orders());
        dropTrades(keys.trades());
    }

    private void dropTrades(Collection<OrderKey> keys) {
        trades.drop(keys);
        tradesWithExecutions.drop(keys);
    }

    @Override
    public void drop(CacheKind kind, Collection<String> keys) {
        try {
            switch (kind) {
                case INSTRUMENTS -> instruments.drop(parsed(keys, InstrumentId::parse));
                case PORTFOLIOS -> portfolios.drop(parsed(keys, PortfolioId::parse));
                case ORDERS -> orders.drop(parsed(keys, SavedKeys::orderKey));
                case TRADES -> dropTrades(parsed(keys, SavedKeys::orderKey));
            }
        } catch (IllegalArgumentException e) {
            dropAll(kind);
        }
    }

    private static <K> List<K> parsed(Collection<String> keys, Function<String, K> parse) {
        return keys.stream().map(parse).toList();
    }

    @Override
    public void dropAll(CacheKind kind) {
        switch (kind) {
            case INSTRUMENTS -> instruments.dropAll();
            case PORTFOLIOS -> portfolios.dropAll();
            case ORDERS -> orders.dropAll();
            case TRADES -> {
                trades.dropAll();
                tradesWithExecutions.dropAll();
            }
        }
    }

    /** What each cache did so far. */
    public List<CacheFigures> figures() {
        return Stream.of(instruments, portfolios, orders, trades, tradesWithExecutions)
                .map(EntryCache::figures)
                .toList();
    }

    @Override
    public synchronized void close() {
        if (manager.getStatus() != Status.UNINITIALIZED) {
            manager.close();
        }
    }
}
