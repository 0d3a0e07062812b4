package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.jdbc.fault.EveryCall;
import dev.blotter.jdbc.fault.FailingCalls;
import dev.blotter.jdbc.fault.Failure;
import dev.blotter.jdbc.fault.FaultyEngine;
import dev.blotter.jdbc.fault.PlantedBug;
import dev.blotter.jdbc.resilience.Resilience;
import dev.blotter.jdbc.resilience.ResilientWriteStore;
import dev.blotter.jdbc.resilience.RetrySettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Every call to SQLite fails, in every way: what was answered is what is stored, and sending again completes it. */
class SqliteEveryCallTest {

    private static final RetrySettings QUICK = new RetrySettings(2, Duration.ofMillis(1), Duration.ofSeconds(5));

    private static final int WORKERS = 8;

    @TempDir
    private Path folder;

    private final AtomicInteger files = new AtomicInteger();

    /** Of a call that took effect SQLite says nothing but that a write to the disk failed. */
    private static List<Failure> failures() {
        return List.of(
                failure(SQLiteErrorCode.SQLITE_BUSY, false, false, Failure.Ruin.NONE),
                failure(SQLiteErrorCode.SQLITE_BUSY, false, true, Failure.Ruin.NONE),
                failure(SQLiteErrorCode.SQLITE_FULL, false, false, SqliteEveryCallTest::rollBack),
                failure(SQLiteErrorCode.SQLITE_FULL, false, true, SqliteEveryCallTest::rollBack),
                failure(SQLiteErrorCode.SQLITE_IOERR, false, false, SqliteEveryCallTest::rollBack),
                failure(SQLiteErrorCode.SQLITE_IOERR, false, true, Failure.Ruin.NONE),
                failure(SQLiteErrorCode.SQLITE_IOERR_FSYNC, true, false, Failure.Ruin.NONE),
                failure(SQLiteErrorCode.SQLITE_IOERR_FSYNC, true, true, SqliteEveryCallTest::rollBack));
    }

    private static Failure failure(SQLiteErrorCode code, boolean after, boolean lasting, Failure.Ruin ruin) {
        return new Failure(
                code.name(), after, lasting, (call, connection) -> new SQLiteException("planted", code), ruin);
    }

    private static void rollBack(Connection connection) throws SQLException {
        ((FailingConnection) connection).rollBackByItself();
    }

    @Test
    void everyCallFails() throws Exception {
        EveryCall.Report report = new EveryCall(Engine::new, failures(), 1, seed(), WORKERS).run();
        System.out.println("SQLite " + report);
        assertThat(report.violations()).isEmpty();
        assertThat(report.calls()).isGreaterThan(100);
        assertThat(report.reached()).isEqualTo(report.runs());
        assertThat(report.answers()).containsKeys("Applied", "Duplicate", "Refused", "Unavailable", "OutcomeUnknown");
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedBugIsFound(PlantedBug bug) throws Exception {
        EveryCall.Report report = new EveryCall(Engine::new, failures(), 2, seed(), WORKERS).find(bug);
        assertThat(report.violations()).isNotEmpty();
    }

    @Test
    void whatFailsBehindTheCommitDoesNotUndoIt() {
        SqliteConfig config = SqliteConfig.of(folder.resolve("behind.db"));
        SampleBook book = SampleBook.of("AAPL");
        SqliteConnections connections = new SqliteConnections(config, WithoutRoom::new);
        try (Store sound = SqliteStore.open(config);
                SqliteWriteStore writes = new SqliteWriteStore(new SqliteWriter(connections, config))) {
            assertThatThrownBy(() -> writes.write(book::open)).isInstanceOf(OutcomeUnknown.class);
            assertThat(sound.finders().portfolios().find(book.portfolio())).isPresent();
        }
    }

    private static final class WithoutRoom extends SqliteConnection {

        WithoutRoom(String file, SQLiteConfig settings) throws SQLException {
            super(file, settings);
        }

        @Override
        public SQLWarning getWarnings() throws SQLException {
            throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_FULL);
        }
    }

    private static long seed() {
        return Long.getLong("blotter.test.seed", System.nanoTime());
    }

    private final class Engine implements FaultyEngine {

        private final SqliteConfig config = SqliteConfig.of(folder.resolve(files.incrementAndGet() + ".db"))
                .withBusyTimeoutMillis(2_000)
                .withSynchronous(SqliteSynchronous.NORMAL)
                .withRetry(QUICK);
        private final Store sound = SqliteStore.open(config);

        @Override
        public Store sound() {
            return sound;
        }

        @Override
        public Writes writes(FailingCalls calls) {
            SqliteConnections connections =
                    new SqliteConnections(config, (file, settings) -> FailingConnection.open(file, settings, calls));
            SqliteWriteStore writes = new SqliteWriteStore(new SqliteWriter(connections, config));
            Resilience resilience = new Resilience(config.file().toString(), QUICK, new SqliteErrors(config)::isAway);
            WriteStore store = new ResilientWriteStore(writes, resilience);
            return new Writes() {
                @Override
                public WriteStore store() {
                    return store;
                }

                @Override
                public void close() {
                    writes.close();
                }
            };
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
