package dev.blotter.sqlite;

import dev.blotter.contract.verify.VerifyContract;
import dev.blotter.domain.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a SQLite file by hand is found. */
class SqliteVerifyContractTest implements VerifyContract {

    @TempDir
    Path folder;

    @Override
    public Store emptyStore() {
        return SqliteStore.open(SqliteConfig.of(file()));
    }

    private Path file() {
        return folder.resolve("book.db");
    }

    @Override
    public int tamper(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA ignore_check_constraints = ON");
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
