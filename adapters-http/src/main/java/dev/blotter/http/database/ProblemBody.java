package dev.blotter.http.database;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why something was not done (RFC 9457).
 *
 * @param type tells problems apart
 * @param title what kind of problem it is
 * @param status the status of the answer
 * @param detail one sentence about this one
 */
@Serdeable
@Schema(requiredProperties = {"type", "title", "status", "detail"})
record ProblemBody(String type, String title, int status, String detail) {}
