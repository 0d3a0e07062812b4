package dev.blotter.bootstrap.serve;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.OpenDatabase;
import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.SettingTable;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.bootstrap.statement.StatementWatch;
import dev.blotter.operations.health.DatabaseWatch;
import dev.blotter.operations.maintenance.OptimizeDatabase;
import dev.blotter.operations.statement.RequestWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The beans of the server: the book on the chosen database, and what is told of it. */
@Factory
final class ServedBook {

    private final Settings settings;
    private final Configuration configuration;

    /** @param settings what was set; nothing when there are none */
    ServedBook(Optional<Settings> settings) {
        this.settings = settings.orElseGet(() -> Settings.of(Map.of()));
        this.configuration = Configuration.of(this.settings);
    }

    @Singleton
    StatementWatch statementWatch(MeterRegistry registry, Database database) {
        return new StatementWatch(registry, configuration.slowStatements(), database.plans());
    }

    @Singleton
    RequestWatch requestWatch(StatementWatch statements) {
        return statements.requests();
    }

    /** Closed by the book on it. */
    @Singleton
    @Bean(preDestroy = "")
    OpenDatabase openDatabase(Database database, StatementWatch statements, MeterRegistry registry) {
        Database measured = database.measured(new MicrometerMetricsTrackerFactory(registry));
        OpenDatabase opened = OpenDatabase.of(measured, configuration.cache(), statements);
        new StoreMetrics(opened.engine()).bindTo(registry);
        opened.cache().ifPresent(cache -> new CacheMetrics(cache::figures).bindTo(registry));
        return opened;
    }

    @Context
    @Bean(preDestroy = "close")
    Blotter blotter(OpenDatabase opened, StatementWatch statements) {
        Blotter blotter = new Blotter(opened, statements, configuration.relaxed());
        blotter.tellOfDoubt();
        return blotter;
    }

    @Singleton
    DatabaseWatch databaseWatch(OpenDatabase opened, StatementWatch statements) {
        return new ServedDatabase(opened, statements, settings.isSet(SettingTable.RAILWAY_ENVIRONMENT));
    }

    @Singleton
    OptimizeDatabase optimizeDatabase(OpenDatabase opened) {
        return new OptimizeDatabase(opened.optimizer());
    }
}
