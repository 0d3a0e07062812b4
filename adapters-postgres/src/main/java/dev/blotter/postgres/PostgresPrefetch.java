package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Part;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableRows;
import dev.blotter.jdbc.statement.Wanted;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rows of several tables that were asked for in one round trip, until the transaction writes. */
final class PostgresPrefetch {

    private final Statements statements;
    private final Map<String, Fetched<?>> fetched = new HashMap<>();

    private record Fetched<T>(Set<?> keys, boolean locked, List<T> rows) {}

    PostgresPrefetch(Statements statements) {
        this.statements = statements;
    }

    void fetch(List<Wanted<?, ?>> wanted) {
        List<Part> parts = new ArrayList<>();
        wanted.forEach(each -> parts.add(part(each)));
        statements.together("transaction.load", parts);
    }

    private <T, K> Part part(Wanted<T, K> wanted) {
        Lookup<T, K> lookup = wanted.lookup();
        Table<T> table = lookup.table();
        TableRows<T> rows = new TableRows<>(table);
        fetched.put(lookup.name(), new Fetched<>(wanted.keys(), wanted.locked(), rows.records()));
        return new Part(
                wanted.locked() ? PostgresSql.lock(lookup) : PostgresSql.load(lookup),
                List.of(PostgresArray.ofKeys(lookup, wanted.keys())),
                Optional.of(rows));
    }

    /** The rows of the keys, when all of them were asked for. */
    <T, K> Optional<Map<K, T>> find(Lookup<T, K> lookup, Collection<K> keys, Function<T, K> keyOf) {
        Fetched<?> known = fetched.get(lookup.name());
        if (known == null || !known.keys.containsAll(keys)) {
            return Optional.empty();
        }
        Map<K, T> byKey = new HashMap<>();
        for (Object each : known.rows) {
            @SuppressWarnings("unchecked") // a lookup's name stands for its table
            T row = (T) each;
            K key = keyOf.apply(row);
            if (keys.contains(key)) {
                byKey.put(key, row);
            }
        }
        return Optional.of(byKey);
    }

    /** The locked rows of exactly these keys. */
    <T, K> Optional<List<T>> findLocked(Lookup<T, K> lookup, Collection<K> keys) {
        Fetched<?> known = fetched.get(lookup.name());
        if (known == null || !known.locked || !known.keys.equals(Set.copyOf(keys))) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // a lookup's name stands for its table
        List<T> rows = (List<T>) known.rows;
        return Optional.of(rows);
    }

    void forget() {
        fetched.clear();
    }
}
