package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** A primary and its standby, at two places that stay the same whoever is the primary. */
public final class PostgresPair implements AutoCloseable {

    private static final String COPIES = "pg_basebackup";
    private static final String STANDBY = "torture_standby";
    private static final int POLLS = 1_500;
    private static final long POLL_MILLIS = 20;

    private final Path folder;
    private final String configuration;
    private PostgresServer primary;
    private PostgresServer standby;
    private int copies;

    private PostgresPair(Path folder, PostgresServer primary, String configuration) throws IOException {
        this.folder = folder;
        this.primary = primary;
        this.configuration = configuration;
        this.standby = copied(PostgresServer.freePort());
    }

    /** Why there can be none, or nothing. */
    public static Optional<String> missing() {
        return programs().isPresent()
                ? Optional.empty()
                : Optional.of(COPIES + " was not found; install PostgreSQL (Debian: postgresql)");
    }

    private static Optional<PostgresPrograms> programs() {
        return PostgresPrograms.with(COPIES);
    }

    /**
     * Makes one.
     *
     * @param configuration of standbys
     */
    public static PostgresPair begin(Path folder, String configuration) throws IOException {
        return new PostgresPair(
                folder, PostgresServer.own(programs().orElseThrow(), folder.resolve("first")), configuration);
    }

    private PostgresServer copied(int port) throws IOException {
        return primary.standby(folder.resolve("copy" + ++copies), STANDBY, port, configuration);
    }

    public PostgresServer primary() {
        return primary;
    }

    public PostgresServer standby() {
        return standby;
    }

    /** Lets commits wait for the standby, or not any longer. */
    public void synchronise(boolean on) throws SQLException, InterruptedException {
        primary.run(
                on
                        ? "ALTER SYSTEM SET synchronous_standby_names = '" + STANDBY + "'"
                        : "ALTER SYSTEM RESET synchronous_standby_names",
                "SELECT pg_reload_conf()");
        if (on) {
            await("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync' AND state = 'streaming'");
        }
    }

    /** Waits until the standby has all that the primary has. */
    public void awaitStreaming() throws SQLException, InterruptedException {
        await("SELECT 1 FROM pg_stat_replication WHERE state = 'streaming' AND flush_lsn = pg_current_wal_flush_lsn()");
    }

    private void await(String sql) throws SQLException, InterruptedException {
        for (int i = 0; i < POLLS; i++) {
            if (!primary.numbers(sql).isEmpty()) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new ServerException("the standby does not stream");
    }

    /** The standby hears nothing of the primary from now on. */
    public void detach() throws SQLException {
        standby.run("ALTER SYSTEM SET primary_conninfo = ''", "SELECT pg_reload_conf()");
    }

    /** Kills the primary and lets the standby take its place; returns the server that was the primary. */
    public PostgresServer failOver() throws IOException {
        PostgresServer old = primary;
        old.kill();
        standby.promote();
        primary = standby;
        standby = old;
        return old;
    }

    /** Ends whoever is not the primary and puts a new standby there. */
    public void renew() throws IOException {
        standby.close();
        standby = copied(standby.port());
    }

    @Override
    public void close() {
        standby.close();
        primary.close();
    }
}
