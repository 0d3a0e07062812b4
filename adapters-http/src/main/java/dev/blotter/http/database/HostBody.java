package dev.blotter.http.database;

import dev.blotter.operations.health.Host;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Where a server listens. */
@Serdeable
@Schema(requiredProperties = {"host", "port"})
record HostBody(String host, int port) {

    static List<HostBody> of(List<Host> hosts) {
        return hosts.stream()
                .map(host -> new HostBody(host.name(), host.port()))
                .toList();
    }
}
