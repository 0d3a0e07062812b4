package dev.blotter.http.database;

import dev.blotter.operations.health.DatabaseHealth;
import dev.blotter.operations.health.DatabaseWatch;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** The database's part of {@code /health}. */
@Singleton
final class DatabaseIndicator implements HealthIndicator {

    private static final String NAME = "database";

    private final DatabaseWatch watch;

    DatabaseIndicator(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(result());
    }

    private HealthResult result() {
        DatabaseHealth health = watch.health();
        boolean up = health.status() != dev.blotter.operations.health.HealthStatus.UNHEALTHY;
        return HealthResult.builder(NAME, up ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("type", health.engine(), "version", health.version(), "reasons", health.reasons()))
                .build();
    }
}
