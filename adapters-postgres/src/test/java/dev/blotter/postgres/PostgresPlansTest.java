package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.operations.OperationException;
import dev.blotter.postgres.operations.PostgresPlans;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every statement can be explained from the text that an observer is told, without its values. */
class PostgresPlansTest {

    private static final EveryStatement EVERY = new EveryStatement(SampleBook.of("AAPL"));
    private static final Map<String, String> RAN = new ConcurrentHashMap<>();

    private static PostgresConfig config;
    private static PostgresPlans plans;

    @BeforeAll
    static void runEverything() {
        config = TestPostgres.freshDatabase().withObserver(PostgresPlansTest::remember);
        plans = new PostgresPlans(PostgresSideConnections.likeThePool(config));
        try (PostgresStore store = PostgresStore.open(config)) {
            store.writes().write(EVERY::write);
            store.writes().write(EVERY::load);
            EVERY.find(store.finders());
        }
    }

    private static void remember(ExecutedStatement ran) {
        ran.sql().ifPresent(sql -> RAN.put(ran.name() + " " + sql.hashCode(), sql));
    }

    @Test
    void everyStatementHasAPlanThatReadsByIndex() {
        assertThat(RAN).hasSizeGreaterThan(40);
        RAN.forEach((name, sql) -> assertThat(plans.plan(sql))
                .as(name)
                .contains("cost=")
                .doesNotContain("Seq Scan", "Hash Join", "One-Time Filter: false"));
    }

    @Test
    void statementsThatTravelTogetherAreExplainedOneByOne() {
        String save = RAN.entrySet().stream()
                .filter(ran -> ran.getKey().startsWith("transaction.save "))
                .map(Map.Entry::getValue)
                .filter(sql -> sql.contains("INSERT INTO order_events"))
                .findFirst()
                .orElseThrow();
        assertThat(plans.plan(save)).contains("Insert on orders", "Insert on order_events", "Insert on journal");
    }

    @Test
    void whatIsExplainedIsNotRun() {
        try (PostgresStore store = PostgresStore.open(config)) {
            int before = store.finders().portfolios().page(Optional.empty(), 10).size();
            assertThat(plans.plan("DELETE FROM journal WHERE sequence = ?;\nDELETE FROM portfolios"))
                    .contains("Delete on journal", "Delete on portfolios");
            assertThat(store.finders().portfolios().page(Optional.empty(), 10)).hasSize(before);
        }
    }

    @Test
    void aQuestionMarkWithinQuotesIsNoParameter() {
        assertThat(plans.plan("SELECT '?' FROM portfolios WHERE name = ?"))
                .contains("$1")
                .doesNotContain("$2");
    }

    @Test
    void aTextThatIsNoStatementIsRefusedWithoutQuotingIt() {
        for (String sql : List.of("", "SELECT secret FROM nowhere", "COMMIT")) {
            assertThatThrownBy(() -> plans.plan(sql))
                    .isInstanceOf(OperationException.class)
                    .hasMessageMatching("PostgreSQL does not explain it \\(SQLSTATE \\w{5}\\)");
        }
    }
}
