package dev.blotter.sqlite;

import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import java.util.Collection;
import java.util.List;

/** Reads tables on one connection. */
class SqliteTableReader implements TableReader {

    final Statements statements;

    SqliteTableReader(Statements statements) {
        this.statements = statements;
    }

    @Override
    public <T> List<T> select(Query<T> query, Object... parameters) {
        return statements.list(query.name(), query.sql(), query.table(), Cells.of(parameters));
    }

    @Override
    public <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Object[] parameters = {SqliteKeys.of(lookup, keys)};
        return statements.list(lookup.name(), SqliteSql.load(lookup), lookup.table(), parameters);
    }
}
