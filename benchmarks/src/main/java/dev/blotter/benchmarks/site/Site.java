package dev.blotter.benchmarks.site;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.postgres.PostgresUrl;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One engine to measure on.
 *
 * @param url of the database that commands are measured on
 * @param folder for what peers and works write beside it
 */
public record Site(String url, Path folder) {

    /** Whether it is a SQLite file. */
    public boolean isSqlite() {
        return url.strip().toLowerCase(Locale.ROOT).startsWith("sqlite:");
    }

    /** {@code sqlite} or {@code postgresql}. */
    public String engine() {
        return isSqlite() ? "sqlite" : "postgresql";
    }

    /** The server and the database on it, where it is one. */
    public PostgresUrl postgres() {
        return PostgresUrl.parse(url);
    }

    /** The file, where it is one. */
    public Path file() {
        return Path.of(Database.at(url).location());
    }

    /** An empty database beside it, which is removed when it is closed. */
    public Scratch scratch(String name) {
        return isSqlite() ? SqliteScratch.at(Path.of(file() + ".bench-" + name)) : PostgresScratch.on(this, name);
    }
}
