package dev.blotter.bootstrap.database;

import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.postgres.PostgresEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A database that is named, but not opened yet. */
public sealed interface Database permits SqliteDatabase, PostgresDatabase {

    /** Where everything is when nobody says where. */
    String DEFAULT_URL = "sqlite:///data/blotter.db";

    /**
     * The database at a URL.
     *
     * @throws IllegalArgumentException with a sentence that names the kinds there are, when the URL is of none of them
     */
    static Database at(String url) {
        String scheme = url.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("sqlite:")) {
            return SqliteDatabase.at(url);
        }
        if (scheme.startsWith("postgresql://")
                || scheme.startsWith("postgres://")
                || scheme.startsWith("jdbc:postgresql:")) {
            return PostgresDatabase.at(url);
        }
        int end = url.indexOf(':');
        throw new IllegalArgumentException("The database URL is of the kind '" + (end < 0 ? "" : url.substring(0, end))
                + "'; the known kinds are sqlite:///file.db, postgresql://user:password@host:5432/database, "
                + "postgres://… and jdbc:postgresql://…");
    }

    /**
     * The database that is asked for; else the one that {@code DATABASE_URL} names; else that of {@code PGHOST} and its
     * kin; else a file under {@code ./data}.
     */
    static Database chosen(Optional<String> asked, Map<String, String> environment) {
        return at(asked.or(() -> Optional.ofNullable(environment.get("DATABASE_URL"))
                                .filter(url -> !url.isBlank()))
                        .or(() -> new PostgresEnvironment(environment).url())
                        .orElse(DEFAULT_URL))
                .in(environment);
    }

    /** The same database with the settings that the environment gives for its engine. */
    default Database in(Map<String, String> environment) {
        return this;
    }

    /** Opens it and brings its schema up to date, making what is missing. */
    default Store open() {
        return open(StatementObserver.NONE);
    }

    /** Opens it and brings its schema up to date, making what is missing. */
    Store open(StatementObserver observer);

    /** Opens it with a cache before its finders; its reads of a lag are answered from there. */
    CachingStore open(StatementObserver observer, CacheSettings cache);

    /** Opens it as it is; one that is not there, or whose schema is not up to date, is refused. */
    Store openExisting();

    /** Brings the schema up to date. */
    void migrate();

    /** Takes the newest migration back, and all that only it had; returns what was taken back. */
    String undo();

    SchemaState schema();

    /** The migrations that were applied, oldest first. */
    List<String> history();

    /** Where it is, without user and password. */
    String location();
}
