package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.OpenSession;
import dev.blotter.application.verify.Finding;
import dev.blotter.contract.book.Desk;
import dev.blotter.contract.verify.VerifyContract;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
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

    /** One bit makes another case of a letter, and another key of the same UUID; no constraint of the table sees it. */
    @Test
    void aKeyInAnotherCaseIsFound() {
        SessionId session = SessionId.parse("abcdef00-0000-7000-8000-000000000001");
        try (Store store = emptyStore();
                Desk desk = new Desk(store)) {
            desk.applied(new OpenSession(desk.command(), desk.portfolio(), session, "engine", Desk.START));
            assertThat(tamper("UPDATE trading_sessions SET session_id = 'Abcdef00-0000-7000-8000-000000000001'"))
                    .isEqualTo(1);
            assertThat(desk.verify().findings())
                    .anyMatch(finding -> finding.table().startsWith("trading_sessions")
                            && finding.detail().contains("session_id is not what the rest of the row makes it"));
        }
    }

    @Test
    void aViewAndAnIndexAndTheHistoryThatAreNotThoseOfTheMigrationsAreNamed() {
        try (Store store = emptyStore();
                Desk desk = new Desk(store)) {
            tamper("DROP VIEW trades_v");
            tamper("DROP INDEX ix_orders_working");
            tamper("CREATE INDEX ix_orders_working ON orders (portfolio_id, order_id) WHERE leaves_quantity > '1'");
            tamper("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '2'");
            assertThat(desk.verify().findings())
                    .extracting(Finding::table)
                    .contains("view trades_v", "index ix_orders_working", "flyway_schema_history 2");
        }
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
