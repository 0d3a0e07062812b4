package dev.blotter.http.database;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreInfo;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** The database's part of {@code /health}. */
@Singleton
final class DatabaseHealth implements HealthIndicator {

    private static final String NAME = "database";

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(result());
    }

    private HealthResult result() {
        try {
            StoreInfo info = watch.info();
            return HealthResult.builder(NAME, HealthStatus.UP)
                    .details(Map.of("type", info.engine(), "version", info.version()))
                    .build();
        } catch (StoreException e) {
            return HealthResult.builder(NAME, HealthStatus.DOWN)
                    .details(Map.of("error", String.valueOf(e.getMessage())))
                    .build();
        }
    }
}
