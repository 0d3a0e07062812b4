package dev.blotter.torture.row;

import dev.blotter.torture.server.Engine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** One kind of fault: brings it about once, lets it heal, and looks at what is left. */
public interface Row {

    /** Why it cannot be brought about on this machine, or nothing. */
    default Optional<String> missing(Engine engine) {
        return Optional.empty();
    }

    /** What is set before the first victim is started. */
    default void prepare(Trial trial) throws IOException, SQLException {}

    /** After how many runs a new store is begun. */
    default int runsOnAStore() {
        return 20;
    }

    /**
     * One fault.
     *
     * @param run how many there were before
     */
    void run(Trial trial, int run) throws IOException, SQLException, InterruptedException;

    /** Before a store is left, while its victim still runs. */
    default void leave(Trial trial) throws IOException, SQLException {}

    /** After the last one, also when it failed. */
    default void end(Trial trial) throws IOException, SQLException {}
}
