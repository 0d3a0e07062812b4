package dev.blotter.sqlite.operations;

import java.sql.Connection;
import java.util.function.Consumer;

/** The line in which the writers of a file wait for their turn. */
@FunctionalInterface
public interface SqliteLine {

    /**
     * Waits in line, and runs the work while no writer of this program writes. Writers wait until it is done.
     *
     * @param work on a connection of its own, outside of a transaction
     */
    void run(Consumer<Connection> work);
}
