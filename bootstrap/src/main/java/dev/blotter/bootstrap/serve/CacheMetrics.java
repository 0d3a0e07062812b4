package dev.blotter.bootstrap.serve;

import dev.blotter.jdbc.cache.CacheFigures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What the caches do, each under its name.
 *
 * @param figures asks the caches; they are always the same, in the same order
 */
record CacheMetrics(Supplier<List<CacheFigures>> figures) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        int caches = figures.get().size();
        for (int n = 0; n < caches; n++) {
            bind(registry, n);
        }
    }

    private void bind(MeterRegistry registry, int n) {
        Supplier<CacheFigures> one = () -> figures.get().get(n);
        String gets = "Reads that the cache might answer";
        counter("blotter.cache.gets", gets, one, CacheFigures::hits)
                .tag("result", "hit")
                .register(registry);
        counter("blotter.cache.gets", gets, one, CacheFigures::misses)
                .tag("result", "miss")
                .register(registry);
        counter("blotter.cache.evictions", "Entries that made room for others", one, CacheFigures::evictions)
                .register(registry);
        counter("blotter.cache.drops", "Keys that writers named as changed", one, CacheFigures::drops)
                .register(registry);
        counter("blotter.cache.failures", "Calls of the cache that failed", one, CacheFigures::failures)
                .register(registry);
        gauge("blotter.cache.size", "Entries", one, CacheFigures::entries).register(registry);
        gauge("blotter.cache.hit.ratio", "Hits of all reads that it might answer", one, CacheMetrics::hitRatio)
                .register(registry);
    }

    private static FunctionCounter.Builder<Supplier<CacheFigures>> counter(
            String name, String description, Supplier<CacheFigures> one, ToDoubleFunction<CacheFigures> value) {
        return FunctionCounter.builder(name, one, now -> value.applyAsDouble(now.get()))
                .description(description)
                .tag("cache", one.get().cache());
    }

    private static Gauge.Builder<Supplier<CacheFigures>> gauge(
            String name, String description, Supplier<CacheFigures> one, ToDoubleFunction<CacheFigures> value) {
        return Gauge.builder(name, one, now -> value.applyAsDouble(now.get()))
                .description(description)
                .tag("cache", one.get().cache())
                .strongReference(true);
    }

    /** From 0 to 1; not a number before the first read. */
    private static double hitRatio(CacheFigures figures) {
        return (double) figures.hits() / (figures.hits() + figures.misses());
    }
}
