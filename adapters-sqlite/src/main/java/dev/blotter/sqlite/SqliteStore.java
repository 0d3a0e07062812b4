package dev.blotter.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.jdbc.resilience.GuardedReads;
import dev.blotter.jdbc.resilience.PatientReads;
import dev.blotter.jdbc.resilience.ReadGuard;
import dev.blotter.jdbc.resilience.Resilience;
import dev.blotter.jdbc.resilience.ResilientWriteStore;
import dev.blotter.jdbc.statement.SqlErrors;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.JdbcFinders;
import dev.blotter.jdbc.store.StoreState;
import dev.blotter.jdbc.store.WatchedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/**
 * A store in one SQLite file, with one writer. Another process may use the file at the same time; who wants to write
 * waits for the other's transaction to end, up to the busy timeout.
 */
public final class SqliteStore implements WatchedStore {

    private final SqliteConfig config;
    private final SqliteConnections connections;
    private final SqliteWriteStore writes;
    private final SqliteReads reads;
    private final Resilience resilience;

    /** SQLite keeps its thread while it works, so these are the system's own. */
    private final ExecutorService readers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("blotter-reader-", 0).factory());

    private SqliteStore(SqliteConfig config) {
        this.config = config;
        this.connections = new SqliteConnections(config);
        SqliteWriter writer = new SqliteWriter(connections, config);
        writer.connect();
        this.writes = new SqliteWriteStore(writer);
        this.reads = new SqliteReads(connections, config);
        this.resilience = new Resilience(config.file().toString(), config.retry(), new SqliteErrors(config)::isAway);
    }

    /**
     * Opens the file, with its schema brought up to date or found so.
     *
     * @throws dev.blotter.domain.store.StoreException with one sentence that says what is wrong
     */
    public static SqliteStore open(SqliteConfig config) {
        SqliteSchema schema = new SqliteSchema(config);
        makeFolder(config);
        if (config.migrate()) {
            schema.migrateKnown();
        } else {
            schema.requireCurrent();
        }
        return new SqliteStore(config);
    }

    /** Unpacks and loads SQLite itself, once for the process; what fails is told by the first opening. */
    public static void loadDriver() {
        try {
            // Its formats of dates take the longest after the library.
            new SQLiteConfig().toProperties();
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // The first connection tries again, and says why it cannot be made.
        }
    }

    private static void makeFolder(SqliteConfig config) {
        if (!config.migrate() && Files.notExists(config.file())) {
            throw gone(config, " does not exist");
        }
        try {
            Files.createDirectories(config.file().getParent());
        } catch (IOException e) {
            throw new Unavailable("the folder " + config.file().getParent() + " cannot be made", e);
        }
    }

    private static Unavailable gone(SqliteConfig config, String how) {
        return new Unavailable(
                config.file() + how, new NoSuchFileException(config.file().toString()));
    }

    @Override
    public WriteStore writes() {
        return new ResilientWriteStore(writes, resilience);
    }

    @Override
    public Finders finders(ReadConsistency consistency) {
        return JdbcFinders.of(new GuardedReads(reads, guard()));
    }

    @Override
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return JdbcFinders.of(new PatientReads(new GuardedReads(reads, guard()), patience, readers));
    }

    @Override
    public SnapshotReader snapshots() {
        return new SqliteSnapshotReader(connections, config);
    }

    @Override
    public StoreInfo info() {
        if (Files.notExists(config.file())) {
            throw gone(config, " is gone");
        }
        String version = guard().read(reads::version);
        return new StoreInfo("sqlite", version, config.file().toString(), 1, true, Optional.empty());
    }

    @Override
    public StoreState state() {
        return new StoreState(config.file().toString(), reads.status(), resilience.figures(), List.of());
    }

    /** How reads get to the file that take their connection from the {@link #pool()} themselves. */
    public ReadGuard guard() {
        return new ReadGuard(resilience, reads.permits());
    }

    /** The pool of readers. */
    public HikariDataSource pool() {
        return reads.pool();
    }

    /** Says what an exception of the pool's connections means. */
    public SqlErrors errors() {
        return new SqliteErrors(config);
    }

    /** Is told of every statement. */
    public StatementObserver observer() {
        return config.observer();
    }

    /**
     * Waits in line with the writers, and runs the work while none of them writes.
     *
     * @param work on a connection of its own, outside of a transaction
     * @throws dev.blotter.domain.store.StoreException when the file cannot be opened
     */
    public void inLine(Consumer<Connection> work) {
        try (Connection connection = connections.plain()) {
            writes.inLine(() -> work.accept(connection));
        } catch (SQLException e) {
            throw errors().translate("maintenance", e);
        }
    }

    /** Waits for a running write to end, then lets go of the file. */
    @Override
    public void close() {
        readers.shutdown();
        writes.close();
        reads.close();
    }
}
