package dev.blotter.jdbc.statement;

import java.util.function.Function;

/** Where finders read: a store's pool of reading connections. */
public interface Reads {

    /** Runs work that is a single statement. */
    <R> R single(Function<TableReader, R> work);

    /** Runs work of several statements that all read what was committed when the first began. */
    <R> R moment(Function<TableReader, R> work);
}
