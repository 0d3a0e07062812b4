package dev.blotter.postgres;

import javax.sql.DataSource;

/** Connections outside of a store's pool, for work beside the book. Each is opened when asked for. */
public final class PostgresSideConnections {

    private PostgresSideConnections() {}

    /** With the timeouts and the planner's settings of the pool. */
    public static DataSource likeThePool(PostgresConfig config) {
        return new PostgresConnections(config).planning();
    }

    /** For statements that may take half an hour. */
    public static DataSource patient(PostgresConfig config) {
        return new PostgresConnections(config).patient();
    }
}
