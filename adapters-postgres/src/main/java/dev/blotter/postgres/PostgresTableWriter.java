package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Part;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableWriter;
import dev.blotter.jdbc.statement.Wanted;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads and writes tables within one transaction. What is written waits until something is read or the transaction
 * ends, and then goes to the server in one round trip.
 */
final class PostgresTableWriter implements TableWriter {

    private final Statements statements;
    private final PostgresTableReader reader;
    private final PostgresPrefetch prefetched;
    private final List<PostgresChange> waiting = new ArrayList<>();
    private int appended;

    PostgresTableWriter(Statements statements) {
        this.statements = statements;
        this.reader = new PostgresTableReader(statements);
        this.prefetched = new PostgresPrefetch(statements);
    }

    /** How many rows were appended, to whatever table. */
    int appended() {
        return appended;
    }

    /** Sends what waits. */
    void flush() {
        if (!waiting.isEmpty()) {
            prefetched.forget();
            List<Part> parts = PostgresChange.parts(waiting);
            waiting.clear();
            statements.together("transaction.save", parts);
        }
    }

    @Override
    public void prefetch(List<Wanted<?, ?>> rows) {
        flush();
        prefetched.fetch(rows);
    }

    @Override
    public <T> List<T> select(Query<T> query, Object... parameters) {
        flush();
        return reader.select(query, parameters);
    }

    @Override
    public <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys) {
        flush();
        return reader.load(lookup, keys);
    }

    @Override
    public <T, K> Map<K, T> loadMap(Lookup<T, K> lookup, Collection<K> keys, Function<T, K> keyOf) {
        flush();
        return prefetched.find(lookup, keys, keyOf).orElseGet(() -> reader.loadMap(lookup, keys, keyOf));
    }

    @Override
    public <T, K> List<T> lock(Lookup<T, K> lookup, Collection<K> keys) {
        flush();
        return keys.isEmpty() ? List.of() : prefetched.findLocked(lookup, keys).orElseGet(() -> lockNow(lookup, keys));
    }

    private <T, K> List<T> lockNow(Lookup<T, K> lookup, Collection<K> keys) {
        String name = lookup.table().name() + ".lock";
        return statements.list(name, PostgresSql.lock(lookup), lookup.table(), PostgresArray.ofKeys(lookup, keys));
    }

    @Override
    public <T> void save(Table<T> table, Collection<T> rows) {
        if (!rows.isEmpty()) {
            waiting.add(PostgresChange.save(table, rows));
        }
    }

    @Override
    public <T> void append(Table<T> table, Collection<T> rows) {
        if (!rows.isEmpty()) {
            waiting.add(PostgresChange.append(table, rows));
            appended += rows.size();
        }
    }

    @Override
    public <T> void replace(Replacement<T> replacement, Map<T, T> rows) {
        if (!rows.isEmpty()) {
            waiting.add(PostgresChange.replace(replacement, rows));
        }
    }
}
