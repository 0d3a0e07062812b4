package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.SettingTable;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.bootstrap.statement.StatementWatch;
import dev.blotter.domain.store.Store;
import dev.blotter.operations.health.DatabaseWatch;
import dev.blotter.operations.maintenance.OptimizeDatabase;
import dev.blotter.operations.statement.RequestWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The beans of the server: the book on the chosen database, and what is told of it. */
@Factory
final class ServedBook {

    @Singleton
    SlowStatements slowStatements() {
        return SlowStatements.OFF;
    }

    @Singleton
    StatementWatch statementWatch(MeterRegistry registry, SlowStatements slow, Database database) {
        return new StatementWatch(registry, slow, database.plans());
    }

    @Singleton
    RequestWatch requestWatch(StatementWatch statements) {
        return statements.requests();
    }

    /** Closed by the book on it. */
    @Singleton
    @Bean(preDestroy = "")
    Store store(Database database, StatementWatch statements) {
        return database.open(statements);
    }

    /** @param cache how to cache; without it nothing is cached */
    @Context
    @Bean(preDestroy = "close")
    Blotter blotter(Store store, StatementWatch statements) {
        return new Blotter(store, statements);
    }

    @Singleton
    DatabaseWatch databaseWatch(Database database, Store store, StatementWatch statements) {
        return new ServedDatabase(database, store, statements);
    }

    @Singleton
    OptimizeDatabase optimizeDatabase(Database database, Store store) {
        return new OptimizeDatabase(database.optimizer(store));
    }
}
