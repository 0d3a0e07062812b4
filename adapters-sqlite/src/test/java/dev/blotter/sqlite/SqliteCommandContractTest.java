package dev.blotter.sqlite;

import dev.blotter.contract.book.CommandContract;
import dev.blotter.domain.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contracts over commands, on one SQLite file. */
class SqliteCommandContractTest implements CommandContract {

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void open() {
        store = SqliteStore.open(config());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static SqliteConfig config() {
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
