package dev.blotter.sqlite;

import dev.blotter.contract.book.CommandContract;
import dev.blotter.domain.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contracts over commands. */
class SqliteCommandTest implements CommandContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void openStore() {
        store = SqliteStore.open(SqliteConfig.of(folder.resolve("book.db")));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Override
    public Store store() {
        return store;
    }
}
