package dev.blotter.sqlite;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.store.SchemaState;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The file's schema: compared with what this program knows, brought up to date, or taken one step back. */
public final class SqliteSchema {

    private static final String LOCATION = "db/sqlite";

    private final SqliteConfig config;
    private final SqliteConnections connections;
    private final Flyway flyway;

    /** The schema of the config's file; nothing happens yet. */
    public SqliteSchema(SqliteConfig config) {
        SqliteFileSystem.REAL.requireLocal(config.file());
        this.config = config;
        connections = new SqliteConnections(config);
        flyway = flyway(connections.askers());
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + LOCATION)
                .load();
    }

    /** Asks the database; makes an empty file where there is none. */
    public SchemaState state() {
        return asked(() -> {
            MigrationInfoService info = flyway.info();
            String known = Arrays.stream(info.all())
                    .filter(m -> m.getState().isResolved())
                    .map(MigrationInfo::getVersion)
                    .max(MigrationVersion::compareTo)
                    .map(MigrationVersion::getVersion)
                    .orElse("");
            String stored =
                    info.current() == null ? "" : info.current().getVersion().getVersion();
            return new SchemaState(kind(info), stored, known);
        });
    }

    /** Brings the schema up to date, after another process that is at it; does nothing when it is. */
    public void migrate() {
        try {
            flyway(connections.migrators()).migrate();
        } catch (FlywayException e) {
            // Another process may have done it at the same time; the file's lock lets only one of them through.
            if (state().kind() != SchemaState.Kind.CURRENT) {
                throw translated(e);
            }
        }
    }

    /** Undoes the newest migration, with the data that only it had room for, and returns its version. */
    public String undo() {
        return asked(() -> {
            MigrationInfo newest = flyway.info().current();
            if (newest == null) {
                throw refused("has no migration to undo");
            }
            new SqliteUndo(connections, LOCATION).run(newest.getVersion().getVersion(), newest.getScript());
            return newest.getVersion().getVersion();
        });
    }

    /** The migrations that were applied and those that wait, oldest first, one line each. */
    public List<String> history() {
        return asked(() -> Arrays.stream(flyway.info().all())
                .map(m -> m.getVersion() + " " + m.getDescription() + " "
                        + m.getState().getDisplayName())
                .toList());
    }

    /** Brings a schema that this program knows up to date, and refuses every other. */
    void migrateKnown() {
        if (requireKnown().kind() == SchemaState.Kind.BEHIND) {
            migrate();
        }
    }

    /** Refuses every schema but the newest known. */
    void requireCurrent() {
        SchemaState state = requireKnown();
        if (state.kind() == SchemaState.Kind.BEHIND) {
            String has = state.stored().isEmpty() ? "has no schema" : "has schema " + state.stored();
            throw refused(has + "; this program needs " + state.known() + "; migrate it first");
        }
    }

    private SchemaState requireKnown() {
        SchemaState state = state();
        return switch (state.kind()) {
            case CURRENT, BEHIND -> state;
            case NEWER ->
                throw refused("has schema " + state.stored() + ", newer than " + state.known()
                        + ", the newest that this program knows; start a newer program");
            case FAILED ->
                throw refused("has a schema that is not as its migrations make it; its history says which one differs");
        };
    }

    private SchemaState.Kind kind(MigrationInfoService info) {
        List<MigrationState> states =
                Arrays.stream(info.all()).map(MigrationInfo::getState).toList();
        if (states.stream().anyMatch(s -> s == MigrationState.FUTURE_SUCCESS || s == MigrationState.FUTURE_FAILED)) {
            return SchemaState.Kind.NEWER;
        }
        if (states.stream().anyMatch(MigrationState::isFailed) || !appliedAsKnown()) {
            return SchemaState.Kind.FAILED;
        }
        return info.pending().length > 0 ? SchemaState.Kind.BEHIND : SchemaState.Kind.CURRENT;
    }

    private boolean appliedAsKnown() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns("*:pending")
                .load()
                .validateWithResult()
                .validationSuccessful;
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (FlywayException e) {
            throw translated(e);
        }
    }

    private RuntimeException translated(FlywayException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                return new SqliteErrors(config).translate("migrate", known);
            }
        }
        return new Unavailable(config.file() + " holds a schema that cannot be migrated", e);
    }

    private StoreException refused(String why) {
        return new Unavailable(config.file() + " " + why, new IllegalStateException(why));
    }
}
