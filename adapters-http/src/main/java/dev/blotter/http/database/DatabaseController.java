package dev.blotter.http.database;

import dev.blotter.operations.OperationException;
import dev.blotter.operations.health.DatabaseHealth;
import dev.blotter.operations.health.DatabaseWatch;
import dev.blotter.operations.health.HealthStatus;
import dev.blotter.operations.maintenance.OptimizeDatabase;
import dev.blotter.operations.maintenance.OptimizeOutcome.AlreadyRunning;
import dev.blotter.operations.maintenance.OptimizeOutcome.Optimized;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** The database's health, figures and care. */
@Controller("/api/database")
@ExecuteOn(TaskExecutors.IO)
final class DatabaseController {

    private static final String PROBLEM = "application/problem+json";

    private final DatabaseWatch watch;
    private final OptimizeDatabase optimize;

    DatabaseController(DatabaseWatch watch, OptimizeDatabase optimize) {
        this.watch = watch;
        this.optimize = optimize;
    }

    /** What the statements took. */
    @Get("/metrics")
    @ApiResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetricsBody.class)))
    MetricsBody metrics() {
        return MetricsBody.of(watch.health().status(), watch.statements());
    }

    /** How the database does; 503 when it does not answer. */
    @Get("/health")
    @ApiResponse(
            responseCode = "200",
            description = "It answers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HealthBody.class)))
    @ApiResponse(
            responseCode = "503",
            description = "It does not answer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HealthBody.class)))
    HttpResponse<HealthBody> health() {
        DatabaseHealth health = watch.health();
        boolean away = health.status() == HealthStatus.UNHEALTHY;
        return HttpResponse.<HealthBody>status(away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(HealthBody.of(health, watch.statements().all(), watch.isRailwayManaged()));
    }

    /** How the database is reached. */
    @Get("/connection-info")
    @ApiResponse(
            responseCode = "200",
            description = "How it is reached",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConnectionInfoBody.class)))
    ConnectionInfoBody connectionInfo() {
        return ConnectionInfoBody.of(watch.connection(), watch.isRailwayManaged());
    }

    /** Brings statistics up to date and tidies files, while the database is used. One at a time. */
    @Post("/optimize")
    @ApiResponse(
            responseCode = "200",
            description = "What was done and what was left",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OptimizeBody.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Another one runs",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemBody.class)))
    @ApiResponse(
            responseCode = "503",
            description = "The database is away",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemBody.class)))
    HttpResponse<?> optimize() {
        return switch (optimize.run()) {
            case Optimized done -> HttpResponse.ok(OptimizeBody.of(done));
            case AlreadyRunning _ ->
                problem(
                        HttpStatus.CONFLICT,
                        "already-running",
                        "An optimization runs already",
                        "Nothing was done; ask again when the one that runs has ended.");
        };
    }

    @Error
    HttpResponse<ProblemBody> failed(OperationException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The database is away", e.sentence());
    }

    private static HttpResponse<ProblemBody> problem(HttpStatus status, String type, String title, String detail) {
        return HttpResponse.<ProblemBody>status(status)
                .contentType(PROBLEM)
                .body(new ProblemBody("urn:blotter:" + type, title, status.getCode(), detail));
    }
}
