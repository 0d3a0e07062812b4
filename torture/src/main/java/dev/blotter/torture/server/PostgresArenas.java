package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Databases on one server, which is started when the first is asked for. */
final class PostgresArenas implements Arenas {

    static final String USER = "blotter";

    private final Optional<PostgresPrograms> programs;
    private final Path folder;
    private @Nullable PostgresServer server;

    PostgresArenas(Optional<PostgresPrograms> programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    @Override
    public Optional<String> missing() {
        return programs.isPresent()
                ? Optional.empty()
                : Optional.of("initdb, pg_ctl and postgres were not found; install PostgreSQL (Debian: postgresql)");
    }

    @Override
    public Arena open(Path files) throws IOException {
        if (server == null) {
            PostgresServer started = PostgresServer.start(programs.orElseThrow(), folder.resolve("server"));
            // Whoever interrupts the harness leaves no server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            server = started;
            started.admit();
        }
        return new PostgresArena(server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
