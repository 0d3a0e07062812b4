package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.health.PoolFigures;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The connections that are kept open, and what they do now. */
@Serdeable
@Schema(
        requiredProperties = {
            "size",
            "max_overflow",
            "checked_in",
            "checked_out",
            "overflow",
            "total",
            "waiting",
            "peak",
            "score",
            "reasons",
            "timeout_s",
            "recycle_s"
        })
record PoolBody(
        int size,
        @JsonProperty("max_overflow") int maxOverflow,
        @JsonProperty("checked_in") int checkedIn,
        @JsonProperty("checked_out") int checkedOut,
        int overflow,
        int total,
        int waiting,
        int peak,
        int score,
        List<String> reasons,
        @JsonProperty("timeout_s") double timeoutSeconds,
        @JsonProperty("recycle_s") double recycleSeconds) {

    static PoolBody of(PoolFigures pool) {
        return new PoolBody(
                pool.size(),
                pool.mostOverflow(),
                pool.checkedIn(),
                pool.checkedOut(),
                pool.overflow(),
                pool.total(),
                pool.waiting(),
                pool.peak(),
                pool.score(),
                pool.reasons(),
                Millis.of(pool.patience()) / 1_000,
                Millis.of(pool.recycle()) / 1_000);
    }
}
