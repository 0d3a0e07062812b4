package dev.blotter.sqlite;

import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableWriter;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes tables within one transaction, which holds the file's only write lock. */
final class SqliteTableWriter extends SqliteTableReader implements TableWriter {

    SqliteTableWriter(Statements statements) {
        super(statements);
    }

    @Override
    public <T, K> List<T> lock(Lookup<T, K> lookup, Collection<K> keys) {
        return load(lookup, keys);
    }

    @Override
    public <T> void save(Table<T> table, Collection<T> rows) {
        write(table, ".save", SqliteSql.save(table), rows);
    }

    @Override
    public <T> void append(Table<T> table, Collection<T> rows) {
        write(table, ".append", SqliteSql.append(table), rows);
    }

    @Override
    public <T> void replace(Replacement<T> replacement, Map<T, T> rows) {
        if (!rows.isEmpty()) {
            Iterable<@Nullable Object[]> cells = () -> rows.entrySet().stream()
                    .map(row -> replacement.cells(row.getKey(), row.getValue()))
                    .iterator();
            statements.batchOfOnes(replacement.name(), SqliteSql.replace(replacement), cells);
        }
    }

    private <T> void write(Table<T> table, String suffix, String sql, Collection<T> rows) {
        if (!rows.isEmpty()) {
            Iterable<@Nullable Object[]> cells =
                    () -> rows.stream().map(table.cells()).iterator();
            statements.batch(table.name() + suffix, sql, cells);
        }
    }
}
