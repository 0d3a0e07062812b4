package dev.blotter.postgres.data;

import dev.blotter.domain.store.Finders;
import dev.blotter.jdbc.statement.RepositoryReads;
import dev.blotter.postgres.PostgresStore;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the store's finders a bean. */
@Factory
@Requires(beans = PostgresStore.class)
final class PostgresDataFactory {

    static final String NAME = "blotter-postgres";

    /** The store's pool; the store closes it. */
    @Singleton
    @Named(NAME)
    @Bean(typed = DataSource.class)
    DataSource pool(PostgresStore store) {
        return store.pool();
    }

    @Singleton
    Finders finders(
            PostgresStore store,
            PostgresInstrumentRows instruments,
            PostgresSessionRows sessions,
            PostgresPortfolioRows portfolios) {
        RepositoryReads reads = new RepositoryReads(store.errors(), store.observer(), store.guard());
        Finders written = store.finders();
        return new Finders(
                new PostgresPortfolioFinder(portfolios, reads, written.portfolios()),
                new PostgresInstrumentFinder(instruments, reads),
                new PostgresSessionFinder(sessions, reads),
                written.orders(),
                written.executions(),
                written.trades(),
                written.positions(),
                written.journal());
    }
}
