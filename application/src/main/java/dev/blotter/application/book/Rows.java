package dev.blotter.application.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of one table in the working set: as they were loaded, and as they are now. */
final class Rows<K, V> {

    private final Map<K, V> loaded = new HashMap<>();
    private final Map<K, V> changed = new LinkedHashMap<>();
    private final Set<K> absent = new HashSet<>();

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

    /** It is known that there is no such row. */
    void absent(K key) {
        absent.add(key);
    }

    /** Whether the row was loaded, or would not be found. */
    boolean isKnown(K key) {
        return has(key) || absent.contains(key);
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

    boolean isChanged(K key) {
        return changed.containsKey(key);
    }

    /** Those that changed and were there before. */
    List<V> replaced() {
        return changed.entrySet().stream()
                .filter(row -> loaded.containsKey(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Those that were not there before. */
    List<V> added() {
        return changed.entrySet().stream()
                .filter(row -> !loaded.containsKey(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    Collection<V> changed() {
        return changed.values();
    }
}
