package dev.blotter.postgres;

import dev.blotter.contract.book.CommandContract;
import dev.blotter.domain.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contracts over commands, each on a PostgreSQL database of its own: each verifies all that is there. */
class PostgresCommandContractTest implements CommandContract {

    private PostgresConfig config;
    private Store store;

    @BeforeEach
    void open() {
        config = TestPostgres.freshDatabase();
        store = PostgresStore.open(config);
    }

    @AfterEach
    void close() {
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
