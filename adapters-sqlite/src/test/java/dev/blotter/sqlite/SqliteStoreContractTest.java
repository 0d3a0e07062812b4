package dev.blotter.sqlite;

import dev.blotter.contract.store.StoreContract;
import dev.blotter.domain.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of every port, on one SQLite file. */
class SqliteStoreContractTest implements StoreContract {

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void open() {
        store = SqliteStore.open(SqliteConfig.of(folder.resolve("book.db")));
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
