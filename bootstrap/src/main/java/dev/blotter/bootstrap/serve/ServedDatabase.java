package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.database.OpenDatabase;
import dev.blotter.bootstrap.statement.StatementWatch;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.jdbc.store.ReplicaStatus;
import dev.blotter.jdbc.store.StoreState;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.health.DatabaseHealth;
import dev.blotter.operations.health.DatabaseWatch;
import dev.blotter.operations.health.HealthStatus;
import dev.blotter.operations.statement.StatementReport;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of the database that is served. */
final class ServedDatabase implements DatabaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ServedDatabase.class);

    private final OpenDatabase opened;
    private final StatementWatch watch;
    private final boolean railway;
    private volatile String engine = DatabaseHealth.UNKNOWN;
    private volatile String version = DatabaseHealth.UNKNOWN;

    /** @param railway whether the host Railway runs the database */
    ServedDatabase(OpenDatabase opened, StatementWatch watch, boolean railway) {
        this.opened = opened;
        this.watch = watch;
        this.railway = railway;
    }

    @Override
    public StatementReport statements() {
        return watch.report();
    }

    @Override
    public DatabaseHealth health() {
        StoreState state = opened.engine().state();
        try {
            StoreInfo info = opened.engine().info();
            engine = info.engine();
            version = info.version();
            List<String> wrong = opened.reasons();
            HealthStatus status = wrong.isEmpty() ? HealthStatus.HEALTHY : HealthStatus.DEGRADED;
            return new DatabaseHealth(status, wrong, info.engine(), info.version());
        } catch (StoreException e) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            return away(state, String.valueOf(e.getMessage()));
        }
    }

    /** Where reads go on it is not as bad as it could be. */
    private DatabaseHealth away(StoreState state, String why) {
        long answering = state.replicas().stream().filter(ReplicaStatus::isUp).count();
        if (answering == 0 && opened.cache().isEmpty()) {
            return DatabaseHealth.unhealthy(why);
        }
        List<String> reasons = new ArrayList<>(List.of(why));
        reasons.add("Writes are refused; reads that allow a lag go on from " + answering + " replicas"
                + (opened.cache().isPresent() ? " and the cache." : "."));
        reasons.addAll(state.reasons());
        return new DatabaseHealth(HealthStatus.DEGRADED, reasons, engine, version);
    }

    @Override
    public ConnectionInfo connection() {
        return opened.connection();
    }

    @Override
    public boolean isRailwayManaged() {
        return railway;
    }
}
