package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.health.ReplicaFigures;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A server that only answers reads.
 *
 * @param trouble why it is not read from; null when it is
 * @param lagMillis the age of the oldest commit that it may lack; null when that is not known
 */
@Serdeable
@Schema(requiredProperties = {"host", "port", "weight", "up", "trouble", "lag_ms", "reads"})
record ReplicaBody(
        String host,
        int port,
        int weight,
        boolean up,
        @Nullable String trouble,
        @JsonProperty("lag_ms") @Nullable Double lagMillis,
        long reads) {

    static List<ReplicaBody> of(List<ReplicaFigures> replicas) {
        return replicas.stream().map(ReplicaBody::of).toList();
    }

    private static ReplicaBody of(ReplicaFigures replica) {
        return new ReplicaBody(
                replica.host().name(),
                replica.host().port(),
                replica.weight(),
                replica.isUp(),
                replica.trouble().orElse(null),
                replica.lag().map(Millis::of).orElse(null),
                replica.reads());
    }
}
