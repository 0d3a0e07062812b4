package dev.blotter.jdbc.statement;

import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes tables within one transaction; what an engine's adapter supplies for repositories and logs. Each
 * call is one statement, and none when there are no rows.
 */
public interface TableWriter extends TableReader {

    /** Hears what will be asked for next, and may ask for all of it at once. */
    default void prefetch(List<Wanted<?, ?>> rows) {}

    /** Like {@link #load}, with the rows locked until the transaction ends, in the order of their keys. */
    <T, K> List<T> lock(Lookup<T, K> lookup, Collection<K> keys);

    /** Stores the rows, new or changed. */
    <T> void save(Table<T> table, Collection<T> rows);

    /**
     * Changes rows that are still as they were found.
     *
     * @param rows as found, and as they are to be
     * @throws dev.blotter.domain.store.RowRefusedException when one of them is not; perhaps only when the transaction
     *     ends
     */
    <T> void replace(Replacement<T> replacement, Map<T, T> rows);

    /** Adds rows whose keys are not there yet. */
    <T> void append(Table<T> table, Collection<T> rows);
}
