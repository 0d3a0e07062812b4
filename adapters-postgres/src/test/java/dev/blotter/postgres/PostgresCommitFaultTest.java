package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A commit that waits for a standby that is not there has happened, and its answer is withheld: what comes then is not
 * a success, whatever the server calls it.
 */
@Isolated("changes the settings of the server")
class PostgresCommitFaultTest {

    private static final String CANCELED = "57014";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresConfig config = TestPostgres.freshDatabase();
    private final SampleBook book = SampleBook.of("AAPL");
    private final PostgresStore store = PostgresStore.open(config);

    @BeforeAll
    static void settingsMayBeChanged() {
        assumeTrue(TestPostgres.isOurs(), "needs a server whose settings may be changed");
    }

    @BeforeEach
    void awaitAStandbyThatIsNotThere() {
        store.finders().portfolios().find(book.portfolio());
        settings("ALTER SYSTEM SET synchronous_standby_names = 'nosuch'", true);
    }

    @AfterEach
    void awaitNobody() {
        settings("ALTER SYSTEM RESET synchronous_standby_names", false);
        store.close();
    }

    @Test
    void aWarningIsNoSuccess() throws Exception {
        CompletableFuture<ReadToken> write = write(store);
        whileCommitting("pg_cancel_backend");
        unknownButStored(write);
    }

    @Test
    void aConnectionThatIsCut() throws Exception {
        CompletableFuture<ReadToken> write = write(store);
        whileCommitting("pg_terminate_backend");
        unknownButStored(write);
    }

    @Test
    void anAnswerThatDoesNotCome() {
        PostgresTimeouts impatient = new PostgresTimeouts(
                Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        try (PostgresStore other = PostgresStore.open(config.withTimeouts(impatient))) {
            unknownButStored(write(other));
        }
    }

    private CompletableFuture<ReadToken> write(PostgresStore store) {
        return CompletableFuture.supplyAsync(() -> store.writes().write(book::open));
    }

    private void unknownButStored(CompletableFuture<ReadToken> write) {
        assertThatThrownBy(write::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isExactlyInstanceOf(OutcomeUnknown.class);
        // Until then a commit that nobody waits for any longer may still be waiting itself.
        settings("ALTER SYSTEM RESET synchronous_standby_names", false);
        assertThat(store.finders().portfolios().find(book.portfolio())).isPresent();
        store.writes().write(SampleBook.of("MSFT")::open);
    }

    private void whileCommitting(String function) throws SQLException {
        String sql = "SELECT %s(pid) FROM pg_stat_activity WHERE datname = '%s' AND wait_event = 'SyncRep'"
                .formatted(function, config.url().database());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!anyRow(sql)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no commit is waiting");
            }
        }
    }

    private static boolean anyRow(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect(TestPostgres.administration());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next();
        }
    }

    /** The checkpointer takes the setting over for all, and only once it is done with what it does: it is awaited. */
    private static void settings(String change, boolean commitsWait) {
        TestPostgres.run(
                TestPostgres.administration(), "SET synchronous_commit = local", change, "SELECT pg_reload_conf()");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!takenOver(commitsWait)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the server does not take over: " + change);
            }
        }
    }

    /** A commit that still waits after a second is called a success with a warning. */
    private static boolean takenOver(boolean commitsWait) {
        try (Connection connection = TestPostgres.connect(TestPostgres.administration());
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            statement.execute("SELECT pg_logical_emit_message(true, 'blotter', '')");
            return (statement.getWarnings() != null) == commitsWait;
        } catch (SQLException e) {
            if (CANCELED.equals(e.getSQLState())) {
                // Before it came to its commit, on a machine that is busy.
                return false;
            }
            throw new IllegalStateException(e);
        }
    }
}
