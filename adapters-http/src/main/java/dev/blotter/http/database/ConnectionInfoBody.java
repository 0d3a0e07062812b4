package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.health.ConnectionInfo;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the database is reached. It holds no secret.
 *
 * @param version null while the database does not answer
 * @param hosts none for a file
 * @param database its name, or the file
 * @param user null for a file, and where the driver chooses
 * @param tls whether the connection is encrypted; null while the database does not answer
 * @param replicas the servers that only answer reads
 */
@Serdeable
@Schema(
        requiredProperties = {
            "engine",
            "version",
            "hosts",
            "database",
            "user",
            "tls",
            "pool",
            "replicas",
            "railway_managed"
        })
record ConnectionInfoBody(
        String engine,
        @Nullable String version,
        List<HostBody> hosts,
        String database,
        @Nullable String user,
        @Nullable Boolean tls,
        PoolBody pool,
        List<ReplicaBody> replicas,
        @JsonProperty("railway_managed") boolean railwayManaged) {

    static ConnectionInfoBody of(ConnectionInfo info, boolean railwayManaged) {
        return new ConnectionInfoBody(
                info.engine(),
                info.version().orElse(null),
                HostBody.of(info.hosts()),
                info.database(),
                info.user().orElse(null),
                info.tlsInUse().orElse(null),
                PoolBody.of(info.pool()),
                ReplicaBody.of(info.replicas()),
                railwayManaged);
    }
}
