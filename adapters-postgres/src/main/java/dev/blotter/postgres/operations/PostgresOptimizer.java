package dev.blotter.postgres.operations;

import dev.blotter.operations.OperationException;
import dev.blotter.operations.maintenance.MaintenanceStep;
import dev.blotter.operations.maintenance.Optimizer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Vacuums and analyzes the tables of the book, one after the other, on a connection of its own. Writers go on: the lock
 * that it takes is for one maintenance at a time, and it waits only a moment for it. Files are not cut shorter, because
 * that takes a table from everybody.
 *
 * @param connections whose statements may take their time
 * @param patience how long to wait for other maintenance of a table, before that table is left
 */
public record PostgresOptimizer(DataSource connections, Duration patience) implements Optimizer {

    private static final String VACUUM = "VACUUM (ANALYZE, TRUNCATE FALSE)";
    private static final String ANALYZE = "ANALYZE";
    private static final String LOCKED = "55P03";

    /** Those beside the table that every book has. */
    private static final String TABLES = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p')
              AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'journal'::regclass)
            ORDER BY c.relname""";

    /** With a second of patience. */
    public static PostgresOptimizer on(DataSource connections) {
        return new PostgresOptimizer(connections, Duration.ofSeconds(1));
    }

    private record Table(String quoted, Optional<String> name) {}

    @Override
    public List<MaintenanceStep> optimize() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + patience.toMillis());
            statement.execute("SET statement_timeout = '30min'");
            List<MaintenanceStep> steps = new ArrayList<>();
            for (Table table : tables(statement)) {
                steps.addAll(optimized(connection, table));
            }
            return steps;
        } catch (SQLException e) {
            throw new OperationException("PostgreSQL does not answer (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }

    private static List<Table> tables(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), Optional.of(rows.getString(2))));
            }
        }
        return tables;
    }

    /** Analyzes a table that cannot be vacuumed, unless the reason would be the same. */
    private static List<MaintenanceStep> optimized(Connection connection, Table table) throws SQLException {
        long begin = System.nanoTime();
        Optional<String> refused = run(connection, VACUUM, table);
        if (refused.isEmpty()) {
            return List.of(MaintenanceStep.done(table.name, VACUUM, begin));
        }
        MaintenanceStep vacuum = MaintenanceStep.skipped(table.name, VACUUM, begin, refused.get());
        if (refused.get().contains(LOCKED)) {
            return List.of(vacuum);
        }
        long second = System.nanoTime();
        MaintenanceStep analyze = run(connection, ANALYZE, table)
                .map(why -> MaintenanceStep.skipped(table.name, ANALYZE, second, why))
                .orElseGet(() -> MaintenanceStep.done(table.name, ANALYZE, second));
        return List.of(vacuum, analyze);
    }

    /** Why it was not done, if it was not. A connection that is lost ends the work. */
    private static Optional<String> run(Connection connection, String action, Table table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(action + " " + table.quoted);
            SQLWarning warning = statement.getWarnings();
            return warning == null ? Optional.empty() : Optional.of("PostgreSQL says: " + warning.getMessage());
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("08") || state.startsWith("57P")) {
                throw e;
            }
            String why = state.equals(LOCKED) ? "other maintenance or a change of the schema holds it" : "it failed";
            return Optional.of(why + " (SQLSTATE " + state + ")");
        }
    }
}
