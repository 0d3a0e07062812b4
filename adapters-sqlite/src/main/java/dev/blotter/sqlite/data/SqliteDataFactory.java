package dev.blotter.sqlite.data;

import dev.blotter.domain.store.Finders;
import dev.blotter.jdbc.statement.RepositoryReads;
import dev.blotter.sqlite.SqliteStore;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the store's finders a bean. */
@Factory
@Requires(beans = SqliteStore.class)
final class SqliteDataFactory {

    static final String NAME = "blotter-sqlite";

    /** The store's readers; the store closes them. */
    @Singleton
    @Named(NAME)
    @Bean(typed = DataSource.class)
    DataSource readers(SqliteStore store) {
        return store.pool();
    }

    @Singleton
    Finders finders(
            SqliteStore store,
            SqliteInstrumentRows instruments,
            SqliteSessionRows sessions,
            SqlitePortfolioRows portfolios) {
        RepositoryReads reads = new RepositoryReads(store.errors(), store.observer(), store.guard());
        Finders written = store.finders();
        return new Finders(
                new SqlitePortfolioFinder(portfolios, reads, written.portfolios()),
                new SqliteInstrumentFinder(instruments, reads),
                new SqliteSessionFinder(sessions, reads),
                written.orders(),
                written.executions(),
                written.trades(),
                written.positions(),
                written.journal());
    }
}
