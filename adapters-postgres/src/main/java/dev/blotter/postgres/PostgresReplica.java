package dev.blotter.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.jdbc.pool.PoolStatus;
import dev.blotter.jdbc.pool.PoolWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PgConnection;

/**
 * One standby and the connections to it. It is looked at again and again; a connection answers only where it is certain
 * that its server has what the reader needs.
 */
final class PostgresReplica implements AutoCloseable {

    private final PostgresReplicaConfig config;
    private final HikariDataSource pool;
    private final PoolWatch watch;
    private final Map<Connection, PostgresSighting> births = new WeakHashMap<>();
    private final LongAdder reads = new LongAdder();
    private volatile @Nullable PostgresSighting sighting;
    private volatile String trouble = "it has not been looked at yet";

    /**
     * Makes no connection yet.
     *
     * @param store how the store of the replica is opened
     * @param server makes connections to it
     */
    PostgresReplica(PostgresReplicaConfig config, PostgresConfig store, PGSimpleDataSource server) {
        this.config = config;
        this.watch = new PoolWatch("blotter-replica-" + config.url().hosts(), 1, store.options());
        this.pool = PostgresPool.toReplica(store, new Source(server), watch);
    }

    PostgresReplicaConfig config() {
        return config;
    }

    /**
     * A connection whose server has replayed enough; empty when it is away, or not that far.
     *
     * @throws SQLException when it goes away now
     */
    Optional<Connection> connect(Predicate<PostgresLsn> enough) throws SQLException {
        PostgresSighting last = sighting;
        if (last == null || !enough.test(last.replayed())) {
            return Optional.empty();
        }
        Connection connection = pool.getConnection();
        try {
            if (enough.test(replayed(connection, last))) {
                reads.increment();
                return Optional.of(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /**
     * A server that was asked after this connection was made, and has not ended since, has not fallen back behind what
     * it said then. Another one, or one that was restarted, is asked itself.
     */
    private PostgresLsn replayed(Connection connection, PostgresSighting last) throws SQLException {
        PostgresSighting birth;
        synchronized (births) {
            birth = births.get(connection.unwrap(PgConnection.class));
        }
        boolean same = birth != null && birth.server().equals(last.server()) && birth.nanos() - last.nanos() < 0;
        return same ? last.replayed() : PostgresSighting.ask(connection).replayed();
    }

    /** It was seen. */
    void seen(PostgresSighting seen) {
        sighting = seen;
        trouble = "";
    }

    /** It cannot be read from. Who waits for an answer of it waits no longer. */
    void lost(String why) {
        sighting = null;
        trouble = why;
        List<Connection> all;
        synchronized (births) {
            all = new ArrayList<>(births.keySet());
            births.clear();
        }
        for (Connection each : all) {
            try {
                each.abort(Runnable::run);
            } catch (SQLException e) {
                // It is as good as gone.
            }
        }
    }

    Optional<PostgresSighting> sighting() {
        return Optional.ofNullable(sighting);
    }

    /** Why it is not read from; empty when it is. */
    String trouble() {
        return trouble;
    }

    /** How many reads it has answered. */
    long reads() {
        return reads.sum();
    }

    PoolStatus status() {
        return watch.status();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Notes of each connection when it was made, and to which run of the server. */
    private final class Source extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        private final transient PGSimpleDataSource server;

        Source(PGSimpleDataSource server) {
            this.server = server;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = server.getConnection();
            try {
                PostgresSighting asked = PostgresSighting.ask(connection);
                PostgresSighting birth = new PostgresSighting(System.nanoTime(), asked.server(), asked.replayed());
                synchronized (births) {
                    births.put(connection, birth);
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
