package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import java.util.Collection;
import java.util.List;

/** Reads tables on one connection. */
record PostgresTableReader(Statements statements) implements TableReader {

    @Override
    public <T> List<T> select(Query<T> query, Object... parameters) {
        return statements.list(query.name(), query.sql(), query.table(), Cells.of(parameters));
    }

    @Override
    public <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys) {
        return keys.isEmpty()
                ? List.of()
                : statements.list(
                        lookup.name(), PostgresSql.load(lookup), lookup.table(), PostgresArray.ofKeys(lookup, keys));
    }
}
