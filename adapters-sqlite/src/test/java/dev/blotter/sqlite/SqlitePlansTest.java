package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.operations.OperationException;
import dev.blotter.sqlite.operations.SqlitePlans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement can be explained from the text that an observer is told. */
class SqlitePlansTest {

    @TempDir
    Path folder;

    @Test
    void whatAnObserverIsToldCanBeExplained() {
        List<String> ran = new ArrayList<>();
        SampleBook book = SampleBook.of("AAPL");
        SqliteConfig config = SqliteConfig.of(folder.resolve("book.db"));
        try (SqliteStore store = SqliteStore.open(
                config.withObserver(statement -> statement.sql().ifPresent(ran::add)))) {
            SqlitePlans plans = new SqlitePlans(SqliteSideConnections.likeThePool(config));
            store.writes().write(tx -> {
                book.open(tx);
                tx.orders().save(List.of(book.order(1)));
                tx.orders().load(List.of(book.orderKey(1)));
            });
            store.finders().orders().page(book.portfolio(), Optional.empty(), 5);

            assertThat(ran).hasSizeGreaterThan(3);
            assertThat(ran.stream().map(plans::plan)).allMatch(plan -> !plan.isBlank());
            assertThat(plans.plan(ran.getLast())).startsWith("SEARCH orders USING ");
            String load = ran.stream()
                    .filter(sql -> sql.contains("json_each"))
                    .findFirst()
                    .orElseThrow();
            assertThat(plans.plan(load)).contains("SCAN k VIRTUAL TABLE", "SEARCH t USING");
        }
    }

    @Test
    void whatIsExplainedIsNotRunAndATextThatIsNoStatementIsRefused() {
        SqliteConfig config = SqliteConfig.of(folder.resolve("book.db"));
        try (SqliteStore store = SqliteStore.open(config)) {
            SqlitePlans plans = new SqlitePlans(SqliteSideConnections.likeThePool(config));
            store.writes().write(SampleBook.of("AAPL")::open);
            plans.plan("DELETE FROM portfolios");
            assertThat(store.finders().portfolios().page(Optional.empty(), 5)).isNotEmpty();
            assertThatThrownBy(() -> plans.plan("SELECT secret FROM nowhere"))
                    .isInstanceOf(OperationException.class)
                    .hasMessage("SQLite does not explain it (code 1)");
        }
    }
}
