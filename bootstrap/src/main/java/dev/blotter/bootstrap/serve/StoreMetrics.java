package dev.blotter.bootstrap.serve;

import dev.blotter.jdbc.store.ReplicaStatus;
import dev.blotter.jdbc.store.StoreState;
import dev.blotter.jdbc.store.WatchedStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** How a store is doing: its pool, its circuit breaker and its replicas. */
record StoreMetrics(WatchedStore store) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        String pool = store.state().pool().name();
        Gauge.builder("blotter.pool.peak", store, s -> s.state().pool().peak())
                .description("Connections in use at the same time, at the most")
                .tag("pool", pool)
                .register(registry);
        Gauge.builder("blotter.pool.score", store, s -> s.state().pool().score())
                .description("How well the pool is, from 0 to 100")
                .tag("pool", pool)
                .register(registry);
        Gauge.builder("blotter.database.away", store, s -> s.state().calls().away() ? 1 : 0)
                .description("1 while the database does not answer and callers are told so at once")
                .register(registry);
        counter(
                registry,
                "blotter.retries",
                "How often work was run again",
                s -> s.calls().retried());
        counter(
                registry,
                "blotter.rejections",
                "Calls that were answered at once, because the database was away",
                s -> s.calls().rejected());
        for (int n = 0; n < store.state().replicas().size(); n++) {
            replica(registry, n);
        }
    }

    private void counter(MeterRegistry registry, String name, String description, ToDoubleFunction<StoreState> value) {
        FunctionCounter.builder(name, store, s -> value.applyAsDouble(s.state()))
                .description(description)
                .register(registry);
    }

    private void replica(MeterRegistry registry, int n) {
        String location = store.state().replicas().get(n).location();
        Gauge.builder("blotter.replica.up", store, s -> of(s, n).isUp() ? 1 : 0)
                .description("1 while the replica is read from")
                .tag("replica", location)
                .register(registry);
        TimeGauge.builder("blotter.replica.lag", store, TimeUnit.SECONDS, s -> lagSeconds(of(s, n)))
                .description("The age of the oldest commit that the replica may lack")
                .tag("replica", location)
                .register(registry);
        FunctionCounter.builder("blotter.replica.reads", store, s -> of(s, n).reads())
                .description("Reads that the replica has answered")
                .tag("replica", location)
                .register(registry);
    }

    private static ReplicaStatus of(WatchedStore store, int n) {
        return store.state().replicas().get(n);
    }

    private static double lagSeconds(ReplicaStatus replica) {
        return replica.lag().map(Duration::toNanos).map(nanos -> nanos / 1e9).orElse(Double.NaN);
    }
}
