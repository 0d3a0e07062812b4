package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.statement.StatementWatch;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.health.DatabaseHealth;
import dev.blotter.operations.health.DatabaseWatch;
import dev.blotter.operations.statement.StatementReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of the store that is served. */
record ServedDatabase(Database database, Store store, StatementWatch watch) implements DatabaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ServedDatabase.class);

    @Override
    public StatementReport statements() {
        return watch.report();
    }

    @Override
    public DatabaseHealth health() {
        try {
            StoreInfo info = store.info();
            return DatabaseHealth.healthy(info.engine(), info.version());
        } catch (StoreException e) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            return DatabaseHealth.unhealthy(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public ConnectionInfo connection() {
        return database.connection(store);
    }

    @Override
    public boolean isRailwayManaged() {
        return System.getenv("RAILWAY_ENVIRONMENT") != null;
    }
}
