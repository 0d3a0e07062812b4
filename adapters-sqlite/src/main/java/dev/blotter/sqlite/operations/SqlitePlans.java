package dev.blotter.sqlite.operations;

import dev.blotter.operations.OperationException;
import dev.blotter.operations.statement.PlanReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Asks SQLite for the plan of a statement. Nothing is run.
 *
 * @param connections that cannot write; each plan opens one of them
 */
public record SqlitePlans(DataSource connections) implements PlanReader {

    @Override
    public String plan(String sql) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            List<String> lines = new ArrayList<>();
            Map<Integer, Integer> depths = new HashMap<>();
            while (steps.next()) {
                int depth = depths.getOrDefault(steps.getInt("parent"), -1) + 1;
                depths.put(steps.getInt("id"), depth);
                lines.add("  ".repeat(depth) + steps.getString("detail"));
            }
            return lines.isEmpty() ? "writes rows by key" : String.join("\n", lines);
        } catch (SQLException e) {
            throw new OperationException("SQLite does not explain it (code " + e.getErrorCode() + ")", e);
        }
    }
}
