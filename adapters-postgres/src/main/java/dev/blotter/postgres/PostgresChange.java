package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Part;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of one table that a transaction writes.
 *
 * @param one the statement for a single row
 * @param many the one for any number
 * @param arrays what either takes
 * @param exactly how many rows must be changed; any number when it is negative
 */
record PostgresChange(String one, String many, List<PostgresArray> arrays, int rows, int exactly) {

    /** A lone caller's commit: an order, its trade, two entries of the journal. */
    private static final int FEW = 2;

    static <T> PostgresChange append(Table<T> table, Collection<T> rows) {
        return ofRows(PostgresSql.appendOne(table), PostgresSql.append(table), table, rows);
    }

    static <T> PostgresChange save(Table<T> table, Collection<T> rows) {
        return ofRows(PostgresSql.saveOne(table), PostgresSql.save(table), table, rows);
    }

    private static <T> PostgresChange ofRows(String one, String many, Table<T> table, Collection<T> rows) {
        return new PostgresChange(one, many, List.of(PostgresArray.ofRows(table, rows)), rows.size(), -1);
    }

    static <T> PostgresChange replace(Replacement<T> replacement, Map<T, T> rows) {
        return new PostgresChange(
                PostgresSql.replaceOne(replacement),
                PostgresSql.replace(replacement),
                List.of(PostgresArray.ofReplaced(replacement, rows)),
                rows.size(),
                rows.size());
    }

    /**
     * The statements that go to the server together. Single rows have statements of their own only where all that goes
     * is few: every mixture is a text that each connection prepares anew.
     */
    static List<Part> parts(List<PostgresChange> changes) {
        boolean few = changes.stream().allMatch(change -> change.rows <= FEW);
        return changes.stream().map(change -> change.part(few)).toList();
    }

    private Part part(boolean few) {
        return new Part(few && rows == 1 ? one : many, arrays, Optional.empty(), exactly);
    }
}
