package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the one of a URL's servers that takes writes. Each promotion of a standby begins a new timeline; a server that
 * takes writes on an older timeline than one that was seen has been replaced, and is not written to again.
 */
final class PostgresPrimary {

    /** The state of a server that is not the primary: it is as if it took no writes. */
    static final String NOT_THE_PRIMARY = "25006";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrimary.class);

    private static final String TIMELINE = """
            SELECT CASE WHEN pg_is_in_recovery() THEN 0 ELSE
                ('x' || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8))::bit(32)::bigint END""";

    private final List<String> hosts;
    private final Function<String, DataSource> sources;
    private final Duration patience;
    /** Of the driver's own connections, those on the newest timeline only. */
    private final Map<Connection, Long> timelines = new WeakHashMap<>();

    private volatile String current;
    private volatile long newest;

    /**
     * Begins with nothing known.
     *
     * @param hosts the servers, as {@code host:port}
     * @param sources makes connections to one of them, primary or not
     * @param patience how long a server may take to answer a new connection
     */
    PostgresPrimary(List<String> hosts, Function<String, DataSource> sources, Duration patience) {
        this.hosts = List.copyOf(hosts);
        this.sources = sources;
        this.patience = patience;
        this.current = hosts.getFirst();
    }

    /** Whether there is more than one server. */
    boolean isChosen() {
        return hosts.size() > 1;
    }

    /** The server that was found last, as {@code host:port}. */
    String host() {
        return current;
    }

    /** A connection to the primary. */
    Connection connect() throws SQLException {
        if (!isChosen()) {
            return admitted(current).connection();
        }
        if (newest > 0) {
            try {
                return admitted(current).connection();
            } catch (SQLException e) {
                LOG.debug("{} is not the primary any more: {}", current, e.getMessage());
            }
        }
        return elect(newest > 0);
    }

    /** Whether the connection goes to the newest primary that was seen. */
    boolean isNewest(Connection connection) throws SQLException {
        Connection own = connection.unwrap(PgConnection.class);
        synchronized (timelines) {
            return timelines.containsKey(own);
        }
    }

    /** Looks at all servers. Connections to one that has been replaced are cut. */
    void look() throws SQLException {
        elect(false).close();
    }

    /** Who answers for itself: a server that takes writes. */
    record Candidate(String host, long timeline, Connection connection) {}

    private Connection elect(boolean anyWillDo) throws SQLException {
        PostgresElection election = new PostgresElection(anyWillDo);
        hosts.forEach(host -> election.ask(() -> admitted(host)));
        Candidate best = election.best(hosts.size(), patience);
        current = best.host();
        return best.connection();
    }

    private Candidate admitted(String host) throws SQLException {
        Connection connection = sources.apply(host).getConnection();
        try {
            long timeline = timeline(connection);
            if (timeline == 0) {
                throw new SQLException("the server is a standby", NOT_THE_PRIMARY);
            }
            admit(host, timeline, connection);
            return new Candidate(host, timeline, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static long timeline(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TIMELINE)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void admit(String host, long timeline, Connection connection) throws SQLException {
        Connection own = connection.unwrap(PgConnection.class);
        List<Connection> replaced = new ArrayList<>();
        synchronized (timelines) {
            if (timeline < newest) {
                throw new SQLException("the server was replaced by a newer primary", NOT_THE_PRIMARY);
            }
            if (timeline > newest) {
                replaced.addAll(timelines.keySet());
                timelines.clear();
                newest = timeline;
                current = host;
            }
            timelines.put(own, timeline);
        }
        if (!replaced.isEmpty()) {
            LOG.warn("{} is the primary now, on timeline {}", host, timeline);
        }
        for (Connection each : replaced) {
            each.abort(Runnable::run);
        }
    }
}
