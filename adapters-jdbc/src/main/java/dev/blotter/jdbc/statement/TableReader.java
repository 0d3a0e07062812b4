package dev.blotter.jdbc.statement;

import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads tables on one connection; what an engine's adapter supplies for finders. Each call is one statement. */
public interface TableReader {

    /**
     * Hears which queries come next, and may ask for all of them at once.
     *
     * @param name of the statements that then travel together
     */
    default void expect(String name, List<Selection<?>> selections) {}

    /** The rows of a query; the parameters are such as {@link dev.blotter.jdbc.table.Cells} takes. */
    <T> List<T> select(Query<T> query, Object... parameters);

    /**
     * The rows of all the keys, in no particular order. The keys differ from each other. Without keys there is nothing
     * to do, and no statement.
     */
    <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys);

    /** The row of a query that has at most one. */
    default <T> Optional<T> find(Query<T> query, Object... parameters) {
        return select(query, parameters).stream().findFirst();
    }

    /** The rows of all the keys by a key of theirs. */
    default <T, K> Map<K, T> loadMap(Lookup<T, K> lookup, Collection<K> keys, Function<T, K> keyOf) {
        List<T> rows = load(lookup, keys);
        Map<K, T> map = HashMap.newHashMap(rows.size());
        rows.forEach(row -> map.put(keyOf.apply(row), row));
        return map;
    }
}
