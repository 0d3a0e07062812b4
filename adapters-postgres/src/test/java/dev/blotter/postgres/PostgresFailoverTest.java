package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.Await;
import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The primary goes away, and another takes its place. */
class PostgresFailoverTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ReadConsistency OLD = ReadConsistency.replica(Duration.ofHours(1));

    /** The standby has not come to the schema yet. */
    private static final String NO_SUCH_TABLE = "42P01";

    private final TestCluster cluster = TestCluster.start("0");

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void readsGoOnWithoutAPrimaryAndWritesAreRefusedAtOnceUntilItReturns() {
        try (PostgresStore store = PostgresStore.open(cluster.config())) {
            PortfolioId before = write(store);
            Await.until(
                    "the standby has it",
                    PATIENCE,
                    () -> store.state().replicas().getFirst().isUp()
                            && store.finders(OLD).portfolios().find(before).isPresent()
                            && store.state().replicas().getFirst().reads() > 0);
            cluster.primary().kill();
            Await.until(
                    "the breaker is open",
                    PATIENCE,
                    () -> !isWritten(store) && store.state().calls().away());
            assertThatThrownBy(() -> write(store))
                    .isInstanceOfSatisfying(
                            Unavailable.class, e -> assertThat(e.retryAfter()).isPresent());
            assertThat(store.finders(OLD).portfolios().find(before)).isPresent();
            assertThatThrownBy(() -> store.finders().portfolios().find(before)).isInstanceOf(Unavailable.class);
            assertThat(store.state().reasons()).anyMatch(reason -> reason.contains("does not answer"));
            cluster.primary().start();
            Duration back = Await.until("writes go on", PATIENCE, () -> isWritten(store));
            System.out.printf("primary started again: the first write after %,d ms%n", back.toMillis());
            assertThat(store.finders().portfolios().find(before)).isPresent();
            assertThat(store.state().calls().away()).isFalse();
        }
    }

    @Test
    void afterAFailoverWritesGoToTheNewPrimaryAndNeverToTheOldOne() throws SQLException {
        try (PostgresStore store = PostgresStore.open(cluster.bothHosts())) {
            PortfolioId before = write(store);
            Await.until("the standby has it", PATIENCE, () -> has(cluster.standby(), before));
            cluster.primary().kill();
            cluster.standby().promote();
            Duration moved = Await.until("writes go on", PATIENCE, () -> isWritten(store));
            System.out.printf("standby promoted: the first write after %,d ms%n", moved.toMillis());
            PortfolioId after = write(store);
            assertThat(has(cluster.standby(), after)).isTrue();

            cluster.primary().start();
            assertThat(store.state().server()).contains(":" + cluster.standby().port());
            long old = portfolios(cluster.primary());
            try (PostgresStore second = PostgresStore.open(cluster.bothHosts())) {
                for (int i = 0; i < 50; i++) {
                    assertThat(has(cluster.standby(), write(store))).isTrue();
                    assertThat(has(cluster.standby(), write(second))).isTrue();
                }
            }
            assertThat(portfolios(cluster.primary())).isEqualTo(old);
        }
    }

    @Test
    void aNewPrimaryIsFoundWhileTheOldOneStillAnswers() {
        try (PostgresStore store = PostgresStore.open(cluster.bothHosts())) {
            PortfolioId before = write(store);
            Await.until("the standby has it", PATIENCE, () -> has(cluster.standby(), before));
            cluster.standby().promote();
            Await.until(
                    "the new primary is found",
                    PATIENCE,
                    () -> store.state()
                            .server()
                            .contains(":" + cluster.standby().port()));
            for (int i = 0; i < 20; i++) {
                assertThat(has(cluster.standby(), write(store))).isTrue();
            }
        }
    }

    @Test
    void aPromotedReplicaIsNotReadFrom() {
        try (PostgresStore store = PostgresStore.open(cluster.config())) {
            Await.until(
                    "it is up",
                    PATIENCE,
                    () -> store.state().replicas().getFirst().isUp());
            cluster.standby().promote();
            PortfolioId after = write(store);
            Await.until(
                    "it is passed over",
                    PATIENCE,
                    () -> !store.state().replicas().getFirst().isUp());
            assertThat(store.state().replicas().getFirst().trouble()).contains("not a standby");
            assertThat(store.finders(OLD).portfolios().find(after)).isPresent();
        }
    }

    private static PortfolioId write(PostgresStore store) {
        SampleBook book = SampleBook.of("AAPL");
        store.writes().write(tx -> tx.portfolios().save(List.of(book.owner())));
        return book.portfolio();
    }

    private static boolean isWritten(PostgresStore store) {
        try {
            write(store);
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private static boolean has(TestServer server, PortfolioId portfolio) {
        return count(server, " WHERE portfolio_id = '" + portfolio.value() + "'") == 1;
    }

    private static long portfolios(TestServer server) {
        return count(server, "");
    }

    private static long count(TestServer server, String where) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM portfolios" + where)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return 0;
            }
            throw new IllegalStateException(e);
        }
    }
}
