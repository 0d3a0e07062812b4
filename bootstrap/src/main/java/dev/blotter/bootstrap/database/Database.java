package dev.blotter.bootstrap.database;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.jdbc.store.WatchedStore;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.maintenance.Optimizer;
import dev.blotter.operations.statement.PlanReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A database that is named, but not opened yet. */
public sealed interface Database permits SqliteDatabase, PostgresDatabase {

    /** Where everything is when nobody says where. */
    String DEFAULT_URL = "sqlite:///data/blotter.db";

    /**
     * The database at a URL.
     *
     * @throws InvalidFieldException with a sentence that names the kinds there are, when the URL is of none of them
     */
    static Database at(String url) {
        String scheme = url.strip().toLowerCase(Locale.ROOT);
        if (scheme.startsWith("sqlite:")) {
            return SqliteDatabase.at(url.strip());
        }
        if (scheme.startsWith("postgresql://")
                || scheme.startsWith("postgres://")
                || scheme.startsWith("jdbc:postgresql:")) {
            return PostgresDatabase.at(url);
        }
        throw new InvalidFieldException(
                "url",
                "is of " + kind(url) + "; the known kinds are sqlite:///file.db, "
                        + "postgresql://user:password@host:5432/database, postgres://… and jdbc:postgresql:…");
    }

    /** Only what looks like a kind is quoted: a slip may put the password anywhere. */
    private static String kind(String url) {
        int end = url.indexOf("://");
        String kind = end < 0 ? "" : url.substring(0, end);
        return kind.matches("[A-Za-z][A-Za-z0-9+.-]{0,20}") ? "the kind '" + kind + "'" : "no kind";
    }

    /**
     * The database that is asked for; else the one that the settings name; else a file under {@code ./data}; with its
     * settings.
     *
     * @throws IllegalArgumentException with one sentence that names what cannot be
     */
    static Database chosen(Optional<String> asked, Settings settings) {
        return new DatabaseChoice(asked, settings).configured();
    }

    /**
     * The same database with the settings for its engine.
     *
     * @throws IllegalArgumentException when something is set that this engine cannot do
     */
    Database in(Configuration configuration);

    /** Opens it and brings its schema up to date, making what is missing. */
    default WatchedStore open() {
        return open(StatementObserver.NONE);
    }

    /** Opens it and brings its schema up to date, making what is missing. */
    WatchedStore open(StatementObserver observer);

    /** Puts a cache before the finders of what was opened, which answers reads that allow a lag. Closes it, too. */
    CachingStore cached(Store opened, CacheSettings cache);

    /** The same database, whose pool tells somebody of each taking and giving back. */
    Database measured(MetricsTrackerFactory told);

    /** Opens it as it is; one that is not there, or whose schema is not up to date, is refused. */
    default WatchedStore openExisting() {
        return openExisting(StatementObserver.NONE);
    }

    /** Opens it as it is; one that is not there, or whose schema is not up to date, is refused. */
    WatchedStore openExisting(StatementObserver observer);

    /** How its engine would run statements; nothing is asked before a plan is wanted. */
    PlanReader plans();

    /**
     * What keeps it quick.
     *
     * @param opened the store that {@link #open(StatementObserver)} gave
     */
    Optimizer optimizer(WatchedStore opened);

    /**
     * How it is reached, and what it says of the connection.
     *
     * @param opened the store that {@link #open(StatementObserver)} gave
     */
    ConnectionInfo connection(WatchedStore opened);

    /**
     * Asks it whether it will do, and leaves everything as it is.
     *
     * @throws dev.blotter.domain.store.StoreException with one sentence that says why it will not
     */
    default void requireFit() {}

    /** Loads what opening it will need of its driver. Says nothing when that fails: opening it will. */
    default void loadDriver() {}

    /** Brings the schema up to date. */
    void migrate();

    /** Takes the newest migration back, and all that only it had; returns what was taken back. */
    String undo();

    SchemaState schema();

    /** The migrations that were applied, oldest first. */
    List<String> history();

    /** The file in which the tips of its journals are kept; empty where they are not. */
    Optional<Path> tipFile();

    /** Where it is, without user and password. */
    String location();
}
