package dev.blotter.sqlite;

import dev.blotter.contract.verify.VerifyContract;
import dev.blotter.domain.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the journal's check. */
class SqliteVerifyTest implements VerifyContract {

    @TempDir
    Path folder;

    @Override
    public Store emptyStore() {
        return SqliteStore.open(SqliteConfig.of(folder.resolve("book.db")));
    }

    @Override
    public int tamper(String sql) {
        return RawSqlite.tamper(folder.resolve("book.db"), sql);
    }
}
