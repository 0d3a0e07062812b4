package dev.blotter.postgres;

import dev.blotter.contract.book.CommandContract;
import dev.blotter.domain.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contracts over commands, on one PostgreSQL database. */
class PostgresCommandContractTest implements CommandContract {

    private static PostgresConfig config;
    private static Store store;

    @BeforeAll
    static void open() {
        config = TestPostgres.freshDatabase();
        store = PostgresStore.open(config);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Optional<Store> sameStoreAgain() {
        return Optional.of(PostgresStore.open(config));
    }
}
