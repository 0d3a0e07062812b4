package dev.blotter.sqlite;

import javax.sql.DataSource;

/** Connections outside of a store's pool, for work beside the book. Each is opened when asked for. */
public final class SqliteSideConnections {

    private SqliteSideConnections() {}

    /** With the settings of the pool: they cannot write. */
    public static DataSource likeThePool(SqliteConfig config) {
        return new SqliteConnections(config).readers();
    }
}
