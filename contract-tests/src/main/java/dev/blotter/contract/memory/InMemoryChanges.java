package dev.blotter.contract.memory;

import dev.blotter.domain.store.RowRefusedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A table as one transaction sees it: what was committed, and its own changes over that. */
final class InMemoryChanges<K, V> {

    private final InMemoryTable<K, V> committed;
    private final Function<V, K> key;
    private final Map<K, V> changed = new LinkedHashMap<>();

    InMemoryChanges(InMemoryTable<K, V> committed, Function<V, K> key) {
        this.committed = committed;
        this.key = key;
    }

    Optional<V> find(K wanted) {
        return Optional.ofNullable(changed.get(wanted)).or(() -> committed.find(wanted));
    }

    Map<K, V> load(Collection<K> wanted) {
        Map<K, V> found = new HashMap<>();
        wanted.forEach(k -> find(k).ifPresent(row -> found.put(k, row)));
        return found;
    }

    List<V> select(Predicate<V> where) {
        Map<K, V> now = new LinkedHashMap<>(committed.rows());
        now.putAll(changed);
        return now.values().stream().filter(where).toList();
    }

    void save(Collection<V> rows) {
        rows.forEach(row -> changed.put(key.apply(row), row));
    }

    /** Adds rows whose keys are not there yet. */
    void append(Collection<V> rows) {
        for (V row : rows) {
            if (find(key.apply(row)).isPresent()) {
                throw new RowRefusedException("the key is there already");
            }
            changed.put(key.apply(row), row);
        }
    }

    /** Refuses a row whose parent is not there. */
    void require(K parent) {
        if (find(parent).isEmpty()) {
            throw new RowRefusedException("a row that it refers to is not there");
        }
    }

    void commit() {
        committed.putAll(changed);
    }
}
