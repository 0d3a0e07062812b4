package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Where a victim keeps its book, and how the harness gets at it without the product. */
public interface Arena extends AutoCloseable {

    Engine engine();

    /** What the victim is told of it. */
    Map<String, String> environment();

    /** A connection past the product. */
    Connection connect() throws SQLException;

    /** What the engine's own check finds; nothing when all is well. */
    List<String> damage() throws SQLException, IOException;

    /** Why the engine's own check cannot be made, or nothing. */
    default String unchecked() {
        return "";
    }

    /** Begins an empty store; the one before is forgotten. */
    void renew() throws SQLException, IOException;

    /** Puts a copy of what the store holds into the folder. */
    void keep(Path folder) throws IOException;

    @Override
    void close();
}
