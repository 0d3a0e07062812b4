package dev.blotter.postgres;

import dev.blotter.contract.store.StoreContract;
import dev.blotter.domain.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contracts of every port, on one PostgreSQL database. */
class PostgresStoreContractTest implements StoreContract {

    private static Store store;

    @BeforeAll
    static void open() {
        store = TestPostgres.freshStore();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    public Store store() {
        return store;
    }
}
