package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Part;
import dev.blotter.jdbc.statement.Selection;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.statement.TableRows;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables in a transaction that its first statement begins, in the same round trip. What is expected is asked for
 * in one round trip, too.
 */
final class PostgresMomentReader implements TableReader {

    private final Statements statements;
    private final List<Expected<?>> expected = new ArrayList<>();
    private boolean begun;

    private record Expected<T>(Selection<T> selection, List<T> rows) {}

    PostgresMomentReader(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void expect(String name, List<Selection<?>> selections) {
        List<Part> parts = new ArrayList<>();
        selections.forEach(each -> parts.add(part(each)));
        together(name, parts);
    }

    private <T> Part part(Selection<T> selection) {
        TableRows<T> rows = new TableRows<>(selection.query().table());
        expected.add(new Expected<>(selection, rows.records()));
        Query<T> query = selection.query();
        return part(query.sql(), Cells.of(selection.parameters().toArray()), rows);
    }

    @Override
    public <T> List<T> select(Query<T> query, Object... parameters) {
        for (Expected<?> each : expected) {
            if (each.selection.isOf(query, parameters)) {
                @SuppressWarnings("unchecked") // a query's name stands for its table
                List<T> rows = (List<T>) each.rows;
                return rows;
            }
        }
        return list(query.name(), query.sql(), query.table(), Cells.of(parameters));
    }

    @Override
    public <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys) {
        return keys.isEmpty()
                ? List.of()
                : list(lookup.name(), PostgresSql.load(lookup), lookup.table(), PostgresArray.ofKeys(lookup, keys));
    }

    private <T> List<T> list(String name, String sql, Table<T> table, @Nullable Object[] parameters) {
        if (begun) {
            return statements.list(name, sql, table, parameters);
        }
        TableRows<T> rows = new TableRows<>(table);
        together(name, List.of(part(sql, parameters, rows)));
        return rows.records();
    }

    private static Part part(String sql, @Nullable Object[] parameters, TableRows<?> rows) {
        return new Part(sql, Arrays.asList(parameters), Optional.of(rows));
    }

    private void together(String name, List<Part> parts) {
        List<Part> all = new ArrayList<>(parts);
        if (!begun) {
            all.addFirst(new Part(PostgresMoment.ONE_MOMENT, List.of(), Optional.empty()));
            begun = true;
        }
        statements.together(name, all);
    }
}
