package dev.blotter.benchmarks.site;

import java.sql.Connection;
import java.sql.SQLException;

/** A database of the bench's own, empty at first, that is removed when it is closed. */
public interface Scratch extends AutoCloseable {

    /** The URL that Blotter opens it by. */
    String url();

    /** A plain connection to it, with the durability that is measured. */
    Connection connect() throws SQLException;

    @Override
    void close();
}
