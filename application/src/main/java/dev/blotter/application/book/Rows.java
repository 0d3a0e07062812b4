package dev.blotter.application.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of one table in the working set: as they were loaded, and as they are now. */
final class Rows<K, V> {

    private final Map<K, V> loaded = new HashMap<>();
    private final Map<K, V> changed = new LinkedHashMap<>();

    void loaded(Map<K, V> rows) {
        loaded.putAll(rows);
    }

    Optional<V> find(K key) {
        V now = changed.get(key);
        return Optional.ofNullable(now != null ? now : loaded.get(key));
    }

    /** The row as it was before this commit. */
    Optional<V> before(K key) {
        return Optional.ofNullable(loaded.get(key));
    }

    boolean has(K key) {
        return changed.containsKey(key) || loaded.containsKey(key);
    }

    void put(K key, V row) {
        changed.put(key, row);
    }

    Collection<V> loadedRows() {
        return loaded.values();
    }

    /** All rows as they are now. */
    Collection<V> rows() {
        Map<K, V> rows = new HashMap<>(loaded);
        rows.putAll(changed);
        return rows.values();
    }

    Collection<V> changed() {
        return changed.values();
    }
}
