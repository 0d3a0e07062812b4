package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.SampleBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No statement of a port reads a table whole: neither in the pool, whose plans may be as old as the empty tables, nor
 * under the planner's own settings on tables that have grown.
 */
class PostgresPlanTest {

    private static final int PORTS_WITH_STATEMENTS = 53;
    private static final EveryStatement EVERY = new EveryStatement(SampleBook.of("AAPL"));

    private static PostgresConfig config;
    private static PostgresStore store;

    /**
     * The statements that the driver had prepared on the server, while the tables were empty and once they had grown.
     */
    private static List<Prepared> statements;

    private record Prepared(String name, String sql, int parameters) {

        /** Under settings that plan for any parameters at all, the values do not matter. */
        String explained() {
            String nulls = String.join(", ", Collections.nCopies(parameters, "NULL"));
            return "EXPLAIN EXECUTE \"" + name + "\"" + (parameters == 0 ? "" : "(" + nulls + ")");
        }
    }

    @BeforeAll
    static void fill() throws SQLException, IOException {
        PostgresPoolSize one = PostgresPoolSize.DEFAULT.withMost(1);
        config = TestPostgres.freshDatabase().withPool(one);
        store = PostgresStore.open(config);
        for (int i = 0; i < 3; i++) {
            store.writes().write(new EveryStatement(SampleBook.of("AAPL"))::write);
            store.writes().write(EVERY::load);
            EVERY.find(store.finders());
        }
        try (InputStream sql = PostgresPlanTest.class.getResourceAsStream("/grown.sql")) {
            TestPostgres.run(config, new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
        }
        try (Connection connection = store.pool().getConnection()) {
            statements = prepared(connection);
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyStatementOfThePortsIsLookedAt() {
        assertThat(statements).hasSizeGreaterThanOrEqualTo(PORTS_WITH_STATEMENTS);
        assertThat(statements).anyMatch(s -> s.sql().contains("FOR UPDATE"));
        assertThat(statements).anyMatch(s -> s.sql().contains("ON CONFLICT"));
    }

    @Test
    void thePoolReadsByKeyEvenByPlansMadeForEmptyTables() throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            for (Prepared statement : statements) {
                assertThat(plan(connection, statement.explained()))
                        .as(statement.sql())
                        .doesNotContain("Seq Scan", "Bitmap", "Hash Join", "Merge Join");
            }
        }
    }

    @Test
    void thePlannerChoosesTheIndexesByItself() throws SQLException {
        try (Connection connection = TestPostgres.connect(config)) {
            TestPostgres.run(config, "ANALYZE");
            execute(connection, "SET plan_cache_mode = force_generic_plan");
            for (Prepared statement : statements) {
                execute(connection, "PREPARE \"" + statement.name() + "\" AS " + statement.sql());
                assertThat(plan(connection, statement.explained()))
                        .as(statement.sql())
                        .doesNotContain("Seq Scan");
            }
        }
    }

    @Test
    void aPageReadsNoMoreThanItself() throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            List<Prepared> pages =
                    statements.stream().filter(s -> s.sql().contains("LIMIT")).toList();
            assertThat(pages).hasSizeGreaterThan(10);
            for (Prepared page : pages) {
                assertThat(plan(connection, page.explained()))
                        .as(page.sql())
                        .doesNotContainPattern("(?<!Incremental )Sort  \\(");
            }
        }
    }

    private static List<Prepared> prepared(Connection connection) throws SQLException {
        List<Prepared> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT name, statement, cardinality(parameter_types) FROM pg_prepared_statements
                        WHERE statement ~ '^\\s*(SELECT|INSERT)'""")) {
            while (rows.next()) {
                found.add(new Prepared(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        return found;
    }

    private static String plan(Connection connection, String explain) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(explain)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
