package dev.blotter.sqlite.operations;

import dev.blotter.operations.OperationException;
import dev.blotter.operations.maintenance.MaintenanceStep;
import dev.blotter.operations.maintenance.Optimizer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Analyzes the tables, one after the other, each in its own turn among the writers and by a sample of a few hundred
 * rows, and then writes the log back into the file beside the writers.
 *
 * @param line where each table waits for its turn
 * @param connections for what needs no turn
 * @param patience how long to wait for another process that writes, before a table is left
 */
public record SqliteOptimizer(SqliteLine line, DataSource connections, Duration patience) implements Optimizer {

    private static final String ANALYZE = "ANALYZE";
    private static final String CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";

    /** With a quarter of a second of patience: the writers of this process wait behind. */
    public static SqliteOptimizer on(SqliteLine line, DataSource connections) {
        return new SqliteOptimizer(line, connections, Duration.ofMillis(250));
    }

    @Override
    public List<MaintenanceStep> optimize() {
        try (Connection connection = connections.getConnection()) {
            List<MaintenanceStep> steps = new ArrayList<>();
            for (String table : tables(connection)) {
                long begin = System.nanoTime();
                line.run(turn -> steps.add(analyzed(turn, table, begin)));
            }
            steps.add(checkpointed(connection));
            return steps;
        } catch (SQLException e) {
            throw new OperationException("The file cannot be read (SQLite's code " + e.getErrorCode() + ")", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema"
                        + " WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private MaintenanceStep analyzed(Connection connection, String table, long begin) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + patience.toMillis());
            new SqliteStatistics(connection).analyze(table);
            return MaintenanceStep.done(Optional.of(table), ANALYZE, begin);
        } catch (SQLException e) {
            return MaintenanceStep.skipped(Optional.of(table), ANALYZE, begin, reason(e));
        }
    }

    private static String reason(SQLException e) {
        boolean busy = (e.getErrorCode() & 0xff) == 5;
        return (busy ? "another process writes" : "it failed") + " (SQLite's code " + e.getErrorCode() + ")";
    }

    private static MaintenanceStep checkpointed(Connection connection) {
        long begin = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHECKPOINT)) {
            boolean busy = row.next() && row.getInt(1) != 0;
            return busy
                    ? MaintenanceStep.skipped(Optional.empty(), CHECKPOINT, begin, "another checkpoint runs")
                    : MaintenanceStep.done(Optional.empty(), CHECKPOINT, begin);
        } catch (SQLException e) {
            return MaintenanceStep.skipped(Optional.empty(), CHECKPOINT, begin, reason(e));
        }
    }
}
