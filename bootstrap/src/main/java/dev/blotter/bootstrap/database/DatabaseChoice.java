package dev.blotter.bootstrap.database;

import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.SettingTable;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.bootstrap.setting.UrlRefusal;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.postgres.PostgresEnvironment;
import java.util.Optional;

/**
 * Which database is meant: the one that is asked for by {@code --db}; else the one that {@code DATABASE_URL} names;
 * else that of {@code PGHOST} and its kin; else a file under {@code ./data}.
 */
record DatabaseChoice(Optional<String> asked, Settings settings) {

    /** The database, with the settings for its engine. */
    Database configured() {
        Configuration configuration = Configuration.of(settings);
        return named().in(configuration);
    }

    private Database named() {
        if (asked.isPresent()) {
            return at("--db", asked.get());
        }
        Optional<String> url = settings.find(SettingTable.DATABASE_URL);
        if (url.isPresent()) {
            return at(settings.name(SettingTable.DATABASE_URL), url.get());
        }
        Optional<String> ofPostgres = new PostgresEnvironment(settings.postgresVariables()).url();
        if (ofPostgres.isPresent()) {
            return at("the URL that PGHOST and its kin come to", ofPostgres.get());
        }
        if (settings.isSet(SettingTable.RAILWAY_ENVIRONMENT)) {
            throw new IllegalArgumentException("RAILWAY_ENVIRONMENT is set and no database is named; a file would be "
                    + "lost with the next deployment. Set DATABASE_URL to a PostgreSQL server, or to a file on a "
                    + "volume (sqlite:////volume/blotter.db)");
        }
        if (settings.isBlank(SettingTable.DATABASE_URL)) {
            throw new IllegalArgumentException(SettingTable.DATABASE_URL.key()
                    + " is set and empty, and nothing else names a database; name one, or take the variable away to"
                    + " use the file data/blotter.db");
        }
        return Database.at(Database.DEFAULT_URL);
    }

    private Database at(String name, String url) {
        try {
            return Database.at(url) instanceof PostgresDatabase
                    ? Database.at(new PostgresEnvironment(settings.postgresVariables()).completed(url))
                    : Database.at(url);
        } catch (InvalidFieldException e) {
            throw e.field().equals("url") ? UrlRefusal.named(name, e) : e;
        }
    }
}
