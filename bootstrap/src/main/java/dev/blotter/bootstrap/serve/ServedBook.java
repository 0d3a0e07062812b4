package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.http.database.DatabaseWatch;
import dev.blotter.http.database.QueryFigures;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The beans of the server: the book on the chosen database, and what is told of it. */
@Factory
final class ServedBook {

    @Singleton
    StatementMetrics statementMetrics(MeterRegistry registry) {
        return new StatementMetrics(registry);
    }

    /** @param cache how to cache; without it nothing is cached */
    @Context
    @Bean(preDestroy = "close")
    Blotter blotter(
            Database database, StatementMetrics metrics, MeterRegistry registry, Optional<CacheSettings> cache) {
        return new Blotter(cache.map(settings -> cached(database, metrics, registry, settings))
                .orElseGet(() -> database.open(metrics)));
    }

    private static Store cached(
            Database database, StatementMetrics metrics, MeterRegistry registry, CacheSettings settings) {
        CachingStore store = database.open(metrics, settings);
        new CacheMetrics(store::figures).bindTo(registry);
        return store;
    }

    @Singleton
    DatabaseWatch databaseWatch(Blotter blotter, StatementMetrics metrics) {
        return new DatabaseWatch() {
            @Override
            public QueryFigures queries() {
                return metrics.figures();
            }

            @Override
            public StoreInfo info() {
                return blotter.info();
            }

            @Override
            public boolean isRailwayManaged() {
                return System.getenv("RAILWAY_ENVIRONMENT") != null;
            }
        };
    }
}
