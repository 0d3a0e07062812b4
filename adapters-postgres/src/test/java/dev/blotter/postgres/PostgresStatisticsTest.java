package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.Order;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The planner is told of a young book's growth before autovacuum would. */
class PostgresStatisticsTest {

    private static final int MANY = 600;

    @Test
    void aBookThatHasGrownIsAnalyzed() throws Exception {
        BlockingQueue<Boolean> analyzed = new LinkedBlockingQueue<>();
        PostgresConfig config = TestPostgres.freshDatabase().withObserver(ran -> {
            if (ran.name().equals("statistics.analyze")) {
                analyzed.add(!ran.failed());
            }
        });
        try (PostgresStore store = PostgresStore.open(config)) {
            fill(store);

            assertThat(analyzed.poll(1, TimeUnit.MINUTES)).isTrue();
            assertThat(estimate(config, "executions")).isEqualTo(MANY);
        }
    }

    private static void fill(PostgresStore store) {
        SampleBook book = SampleBook.of("AAPL");
        List<Order> orders =
                IntStream.rangeClosed(1, MANY).mapToObj(book::order).toList();
        List<Execution> executions = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> book.execution(i, i))
                .toList();
        store.writes().write(tx -> {
            book.open(tx);
            tx.orders().save(orders);
            tx.executions().append(executions);
        });
    }

    private static long estimate(PostgresConfig config, String table) throws SQLException {
        try (Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT reltuples::bigint FROM pg_class WHERE oid = '" + table + "'::regclass")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
