package dev.blotter.torture.row;

import java.io.IOException;
import java.sql.SQLException;

/** One kind of fault: brings it about once, lets it heal, and looks at what is left. */
public interface Row {

    /** What is set before the first victim is started. */
    default void prepare(Trial trial) throws IOException, SQLException {}

    /**
     * One fault.
     *
     * @param run how many there were before
     */
    void run(Trial trial, int run) throws IOException, SQLException, InterruptedException;

    /** After the last one, while the victim still runs. */
    default void end(Trial trial) throws IOException, SQLException {}
}
