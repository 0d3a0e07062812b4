package dev.blotter.postgres.operations;

import dev.blotter.operations.OperationException;
import dev.blotter.operations.statement.PlanReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * Asks PostgreSQL for the generic plan of a statement: the one that its pool runs, whatever the values are. Nothing is
 * run and no value is sent.
 *
 * @param connections with the planner's settings of the pool; each plan opens one of them
 */
public record PostgresPlans(DataSource connections) implements PlanReader {

    private static final String NAME = "blotter_explained";
    private static final String BETWEEN = ";\n";
    private static final String SETTING = "SET ";

    @Override
    public String plan(String sql) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION READ ONLY");
                statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
                List<String> plans = new ArrayList<>();
                for (String part : sql.split(BETWEEN, -1)) {
                    if (!part.startsWith(SETTING)) {
                        plans.add(explained(statement, part));
                    }
                }
                return String.join("\n", plans);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new OperationException("PostgreSQL does not explain it (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }

    private static String explained(Statement statement, String sql) throws SQLException {
        Numbered numbered = Numbered.of(sql);
        statement.execute("PREPARE " + NAME + " AS " + numbered.sql());
        String nulls = String.join(", ", Collections.nCopies(numbered.parameters(), "NULL"));
        List<String> lines = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("EXPLAIN EXECUTE " + NAME + (nulls.isEmpty() ? "" : "(" + nulls + ")"))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        statement.execute("DEALLOCATE " + NAME);
        return String.join("\n", lines);
    }

    /** A statement with its parameters as the server counts them. */
    private record Numbered(String sql, int parameters) {

        static Numbered of(String sql) {
            StringBuilder text = new StringBuilder();
            int parameters = 0;
            char quote = 0;
            for (int i = 0; i < sql.length(); i++) {
                char c = sql.charAt(i);
                if (c == '?' && quote == 0) {
                    text.append('$').append(++parameters);
                    continue;
                }
                if (c == '\'' || c == '"') {
                    quote = quote == 0 ? c : quote == c ? 0 : quote;
                }
                text.append(c);
            }
            return new Numbered(text.toString(), parameters);
        }
    }
}
