package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableWriter;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.table.Table;
import java.util.Collection;
import java.util.List;

/** Reads and writes tables within one transaction. */
final class PostgresTableWriter implements TableWriter {

    private final Statements statements;
    private final PostgresTableReader reader;
    private int appended;

    PostgresTableWriter(Statements statements) {
        this.statements = statements;
        this.reader = new PostgresTableReader(statements);
    }

    /** How many rows were appended, to whatever table. */
    int appended() {
        return appended;
    }

    @Override
    public <T> List<T> select(Query<T> query, Object... parameters) {
        return reader.select(query, parameters);
    }

    @Override
    public <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys) {
        return reader.load(lookup, keys);
    }

    @Override
    public <T, K> List<T> lock(Lookup<T, K> lookup, Collection<K> keys) {
        String name = lookup.table().name() + ".lock";
        return keys.isEmpty()
                ? List.of()
                : statements.list(name, PostgresSql.lock(lookup), lookup.table(), PostgresArray.ofKeys(lookup, keys));
    }

    @Override
    public <T> void save(Table<T> table, Collection<T> rows) {
        if (!rows.isEmpty()) {
            statements.update(table.name() + ".save", PostgresSql.save(table), PostgresArray.ofRows(table, rows));
        }
    }

    @Override
    public <T> void append(Table<T> table, Collection<T> rows) {
        if (!rows.isEmpty()) {
            statements.update(table.name() + ".append", PostgresSql.append(table), PostgresArray.ofRows(table, rows));
            appended += rows.size();
        }
    }
}
