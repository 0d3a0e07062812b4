package dev.blotter.sqlite;

import dev.blotter.contract.book.CommandContract;
import dev.blotter.domain.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contracts over commands, each on a SQLite file of its own: each verifies all that is there. */
class SqliteCommandContractTest implements CommandContract {

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(config());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SqliteConfig config() {
        return SqliteConfig.of(folder.resolve("book.db"));
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Optional<Store> sameStoreAgain() {
        return Optional.of(SqliteStore.open(config()));
    }
}
