package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the database is. */
@Serdeable
@Schema(requiredProperties = {"type", "version", "railway_managed"})
record DatabaseBody(
        String type,
        String version,
        @JsonProperty("railway_managed") boolean railwayManaged) {}
