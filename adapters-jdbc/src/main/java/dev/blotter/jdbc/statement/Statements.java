package dev.blotter.jdbc.statement;

import dev.blotter.domain.store.StoreException;
import dev.blotter.jdbc.table.Table;
import dev.blotter.jdbc.table.UnreadableRowException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place where statements run: on one connection, timed, counted, and with their failures translated. */
public final class Statements {

    private final StatementSource source;
    private final CellBinder binder;
    private final SqlErrors errors;
    private final StatementObserver observer;

    public Statements(StatementSource source, CellBinder binder, SqlErrors errors, StatementObserver observer) {
        this.source = source;
        this.binder = binder;
        this.errors = errors;
        this.observer = observer;
    }

    /** Runs a statement that returns rows and shows each of them to the visitor. */
    public void query(String name, String sql, @Nullable Object[] parameters, RowVisitor visitor) {
        run(name, sql, statement -> {
            bind(statement, parameters);
            statement.execute();
            return visit(statement, visitor);
        });
    }

    /**
     * Runs a statement that returns whole rows of a table.
     *
     * @throws StoreException.Corrupt when a row cannot be read as what it should be
     */
    public <T> List<T> list(String name, String sql, Table<T> table, @Nullable Object[] parameters) {
        TableRows<T> rows = new TableRows<>(table);
        try {
            query(name, sql, parameters, rows);
        } catch (UnreadableRowException e) {
            throw new StoreException.Corrupt(String.valueOf(e.getMessage()), e);
        }
        return rows.records();
    }

    /** Runs a statement that changes rows and returns how many. */
    public int update(String name, String sql, @Nullable Object[] parameters) {
        return run(name, sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /**
     * Runs statements in one round trip to the server, one after the other, as one; the rest is left when one fails.
     * Their time is that of the round trip, and nobody knows the part of each.
     *
     * @throws StoreException.Corrupt when a row cannot be read as what it should be
     */
    public void together(String name, List<Part> parts) {
        try {
            runTogether(name, parts);
        } catch (UnreadableRowException e) {
            throw new StoreException.Corrupt(String.valueOf(e.getMessage()), e);
        }
    }

    private void runTogether(String name, List<Part> parts) {
        String sql = parts.stream().map(Part::sql).collect(Collectors.joining(ExecutedStatement.BETWEEN));
        run(name, sql, statement -> {
            int parameter = 1;
            for (Part part : parts) {
                for (Object cell : part.parameters()) {
                    binder.bind(statement, parameter++, cell);
                }
            }
            int rows = 0;
            statement.execute();
            for (Part part : parts) {
                rows += part.visitor().isPresent()
                        ? visit(statement, part.visitor().get())
                        : part.checked(statement.getUpdateCount());
                statement.getMoreResults();
            }
            return rows;
        });
    }

    private static int visit(PreparedStatement statement, RowVisitor visitor) throws SQLException {
        int rows = 0;
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                visitor.visit(result);
                rows++;
            }
        }
        return rows;
    }

    /** Runs a statement that neither returns nor changes rows. */
    public void execute(String name, String sql) {
        run(name, sql, statement -> {
            statement.execute();
            return 0;
        });
    }

    /** Runs a statement once for each row of parameters, prepared once and counted as one. */
    public void batch(String name, String sql, Iterable<@Nullable Object[]> rows) {
        run(name, sql, statement -> {
            int count = 0;
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                count++;
            }
            statement.executeBatch();
            return count;
        });
    }

    /** Like {@link #batch}; each row of parameters must change exactly one row. */
    public void batchOfOnes(String name, String sql, Iterable<@Nullable Object[]> rows) {
        run(name, sql, statement -> {
            int count = 0;
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                count++;
            }
            int changed = Arrays.stream(statement.executeBatch()).sum();
            return new Part(sql, List.of(), Optional.empty(), count).checked(changed);
        });
    }

    private int run(String name, String sql, Execution execution) {
        long begin = System.nanoTime();
        int rows = 0;
        boolean failed = true;
        try {
            PreparedStatement statement = source.take(sql);
            try {
                rows = execution.run(statement);
            } catch (SQLException | RuntimeException e) {
                discard(statement, e);
                throw e;
            }
            source.giveBack(sql, statement);
            failed = false;
            return rows;
        } catch (SQLException e) {
            throw errors.translate(name, e);
        } finally {
            observer.executed(ExecutedStatement.of(name, sql, begin, rows, failed));
        }
    }

    private void discard(PreparedStatement statement, Exception failure) {
        try {
            source.discard(statement);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            binder.bind(statement, i + 1, cells[i]);
        }
    }

    @FunctionalInterface
    private interface Execution {
        int run(PreparedStatement statement) throws SQLException;
    }
}
