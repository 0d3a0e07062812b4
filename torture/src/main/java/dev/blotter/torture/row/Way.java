package dev.blotter.torture.row;

import dev.blotter.torture.network.NetworkNamespace;
import dev.blotter.torture.network.Proxy;
import dev.blotter.torture.server.PostgresArena;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How victims come to the server: through a proxy, and out of a network of their own where one can be made. */
final class Way implements AutoCloseable {

    private final Proxy proxy;
    private final Optional<NetworkNamespace> namespace;

    private Way(Proxy proxy, Optional<NetworkNamespace> namespace) {
        this.proxy = proxy;
        this.namespace = namespace;
    }

    /** Victims that are started from now on go this way. */
    static Way laid(Trial trial) {
        PostgresArena arena = (PostgresArena) trial.arena();
        Optional<String> missing = NetworkNamespace.missing();
        if (missing.isPresent()) {
            Proxy proxy = new Proxy(arena.serverPort());
            arena.through(proxy.port());
            trial.tally().fate("without-network-namespace (" + missing.get() + ")");
            return new Way(proxy, Optional.empty());
        }
        NetworkNamespace namespace = NetworkNamespace.made();
        Proxy proxy = new Proxy(namespace.here(), arena.serverPort());
        arena.through(proxy.address(), proxy.port());
        trial.startBy(namespace.program());
        return new Way(proxy, Optional.of(namespace));
    }

    Proxy proxy() {
        return proxy;
    }

    /** Those of the faults that can be brought about here. */
    <T extends Needing> List<T> possible(T[] faults) {
        return Stream.of(faults)
                .filter(each -> namespace.isPresent() || !each.needsNamespace())
                .toList();
    }

    /** The victims' own network; only for faults that need one. */
    NetworkNamespace namespace() {
        return namespace.orElseThrow();
    }

    /** A fault of the way. */
    interface Needing {

        /** Whether victims have to be in a network of their own. */
        boolean needsNamespace();
    }

    @Override
    public void close() {
        proxy.close();
        namespace.ifPresent(NetworkNamespace::close);
    }
}
