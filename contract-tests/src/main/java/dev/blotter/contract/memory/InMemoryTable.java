package dev.blotter.contract.memory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows by their keys. */
final class InMemoryTable<K, V> {

    private final Map<K, V> rows = new LinkedHashMap<>();

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    List<V> select(Predicate<V> where) {
        return rows.values().stream().filter(where).toList();
    }

    Map<K, V> rows() {
        return Collections.unmodifiableMap(rows);
    }

    void putAll(Map<K, V> changed) {
        rows.putAll(changed);
    }

    InMemoryTable<K, V> copy() {
        InMemoryTable<K, V> copy = new InMemoryTable<>();
        copy.putAll(rows);
        return copy;
    }
}
