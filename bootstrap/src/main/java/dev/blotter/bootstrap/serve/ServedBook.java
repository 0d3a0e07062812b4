package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.SettingTable;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.http.database.DatabaseWatch;
import dev.blotter.http.database.QueryFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The beans of the server: the book on the chosen database, and what is told of it. */
@Factory
final class ServedBook {

    @Singleton
    StatementMetrics statementMetrics(MeterRegistry registry) {
        return new StatementMetrics(registry);
    }

    @Context
    @Bean(preDestroy = "close")
    Blotter blotter(Database database, StatementMetrics metrics) {
        return new Blotter(database.open(metrics));
    }

    @Singleton
    DatabaseWatch databaseWatch(Blotter blotter, StatementMetrics metrics, Settings settings) {
        return new DatabaseWatch() {
            @Override
            public QueryFigures queries() {
                return metrics.figures();
            }

            @Override
            public StoreInfo info() {
                return blotter.info();
            }

            @Override
            public boolean isRailwayManaged() {
                return settings.isSet(SettingTable.RAILWAY_ENVIRONMENT);
            }
        };
    }
}
