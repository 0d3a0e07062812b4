package dev.blotter.postgres;

import java.util.Map;
import java.util.Optional;

/**
 * Where a PostgreSQL database is and who asks. Its text never holds the password.
 *
 * @param hosts {@code host:port}, or several with commas between
 * @param parameters the driver's settings that the URL gives, by the driver's names
 */
public record PostgresUrl(
        String hosts,
        String database,
        Optional<String> user,
        Optional<String> password,
        Map<String, String> parameters) {

    public PostgresUrl {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=require}; {@code postgres://} and
     * {@code jdbc:postgresql:} will do as well.
     *
     * @throws dev.blotter.domain.field.InvalidFieldException when it is no such URL; no part of it is in the message
     */
    public static PostgresUrl parse(String text) {
        return new PostgresUrlReader().read(text);
    }

    /** Where it is, without user and password. */
    public String location() {
        return hosts + "/" + database;
    }

    /** The same database, on other servers. */
    public PostgresUrl withHosts(String names) {
        return new PostgresUrl(names, database, user, password, parameters);
    }

    /** The same server, another database. */
    public PostgresUrl withDatabase(String name) {
        return new PostgresUrl(hosts, name, user, password, parameters);
    }

    @Override
    public String toString() {
        return "postgresql://" + location();
    }
}
