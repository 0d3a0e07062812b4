package dev.blotter.bootstrap.database;

import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresSchema;
import dev.blotter.postgres.PostgresStore;
import java.util.List;

/** A database on a PostgreSQL server. */
record PostgresDatabase(PostgresConfig config) implements Database {

    static PostgresDatabase at(String url) {
        return new PostgresDatabase(PostgresConfig.of(url));
    }

    @Override
    public PostgresDatabase in(Configuration configuration) {
        return new PostgresDatabase(config.withPool(configuration.pool().size())
                .withTimeouts(configuration.timeouts())
                .withUnsafeCommits(configuration.unsafeCommits()));
    }

    @Override
    public Store open(StatementObserver observer) {
        return PostgresStore.open(config.withObserver(observer));
    }

    @Override
    public Store openExisting() {
        return PostgresStore.open(config.withSchema(PostgresConfig.OnOldSchema.REFUSE));
    }

    @Override
    public void migrate() {
        PostgresStore.open(config).close();
    }

    @Override
    public String undo() {
        return new PostgresSchema(config).undo();
    }

    @Override
    public SchemaState schema() {
        return new PostgresSchema(config).state();
    }

    @Override
    public List<String> history() {
        return new PostgresSchema(config).history();
    }

    @Override
    public String location() {
        return config.url().location();
    }
}
