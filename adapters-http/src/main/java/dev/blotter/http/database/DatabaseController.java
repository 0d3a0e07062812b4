package dev.blotter.http.database;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreInfo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database's health and metrics. */
@Controller("/api/database")
@ExecuteOn(TaskExecutors.IO)
final class DatabaseController {

    /** An average above this is called degraded. */
    private static final double GOOD_AVERAGE_MILLIS = 15;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseController.class);

    private final DatabaseWatch watch;

    DatabaseController(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Get("/metrics")
    Map<String, Object> metrics() {
        return figures("healthy");
    }

    @Get("/health")
    HttpResponse<Map<String, Object>> health() {
        try {
            StoreInfo info = watch.info();
            Map<String, Object> health = figures("healthy");
            health.put("database", database(info.engine(), info.version()));
            health.put("performance", performance());
            return HttpResponse.ok(health);
        } catch (StoreException e) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            Map<String, Object> health = figures("unhealthy");
            health.put("database", database("unknown", "unknown"));
            health.put("performance", performance());
            return HttpResponse.<Map<String, Object>>status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(health);
        }
    }

    private Map<String, Object> database(String type, String version) {
        return Map.of("type", type, "version", version, "railway_managed", watch.isRailwayManaged());
    }

    private Map<String, Object> performance() {
        boolean good = watch.queries().averageMillis() <= GOOD_AVERAGE_MILLIS;
        return Map.of("status", good ? "optimal" : "degraded");
    }

    private Map<String, Object> figures(String status) {
        QueryFigures queries = watch.queries();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("status", status);
        figures.put("query_count", queries.count());
        figures.put("avg_execution_time_ms", queries.averageMillis());
        figures.put("p95_execution_time_ms", queries.p95Millis());
        figures.put("error_rate", queries.errorRate());
        return figures;
    }
}
