package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes arenas of one engine, on one server where the engine has servers. */
public interface Arenas extends AutoCloseable {

    /** Why there can be none on this machine, or nothing. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** An arena whose files are in the folder. */
    Arena open(Path folder) throws IOException;

    @Override
    default void close() {}

    /**
     * Of the engine.
     *
     * @param programs to make a server of
     * @param folder for what belongs to all of them
     */
    static Arenas of(Engine engine, Optional<PostgresPrograms> programs, Path folder) {
        return switch (engine) {
            case SQLITE -> SqliteArena::new;
            case POSTGRESQL -> new PostgresArenas(programs, folder);
        };
    }
}
