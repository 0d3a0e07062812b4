package dev.blotter.jdbc.statement;

import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import java.util.Collection;
import java.util.List;

/** Reads tables on one connection; what an engine's adapter supplies for finders. Each call is one statement. */
public interface TableReader {

    /** The rows of a query; the parameters are such as {@link dev.blotter.jdbc.table.Cells} takes. */
    <T> List<T> select(Query<T> query, Object... parameters);

    /** The rows of all the keys, in no particular order. Without keys there is nothing to do, and no statement. */
    <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys);
}
