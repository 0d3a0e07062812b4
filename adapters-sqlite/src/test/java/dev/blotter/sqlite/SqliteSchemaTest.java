package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.execution.ExecutionTable;
import dev.blotter.jdbc.instrument.InstrumentTable;
import dev.blotter.jdbc.journal.ConflictTable;
import dev.blotter.jdbc.journal.JournalTable;
import dev.blotter.jdbc.order.OrderEventTable;
import dev.blotter.jdbc.order.OrderTable;
import dev.blotter.jdbc.portfolio.CashTable;
import dev.blotter.jdbc.portfolio.PortfolioTable;
import dev.blotter.jdbc.position.PositionTable;
import dev.blotter.jdbc.session.SessionTable;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Table;
import dev.blotter.jdbc.trade.TradeTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema goes up, down and up again; one that this program does not know is refused. */
class SqliteSchemaTest {

    private Path file;
    private SqliteConfig config;
    private SqliteSchema schema;

    @BeforeEach
    void newFile(@TempDir Path folder) {
        file = folder.resolve("book.db");
        config = SqliteConfig.of(file);
        schema = new SqliteSchema(config);
    }

    @Test
    void upAndDownAndUpAgain() {
        assertThat(schema.state()).isEqualTo(new SchemaState(SchemaState.Kind.BEHIND, "", "2"));
        schema.migrate();
        List<String> whole = objects();
        assertThat(schema.state()).isEqualTo(new SchemaState(SchemaState.Kind.CURRENT, "2", "2"));
        assertThat(schema.history()).containsExactly("1 book Success", "2 views Success");

        assertThat(schema.undo()).isEqualTo("2");
        assertThat(schema.state()).isEqualTo(new SchemaState(SchemaState.Kind.BEHIND, "1", "2"));
        assertThat(schema.undo()).isEqualTo("1");
        assertThat(objects()).noneMatch(name -> !name.contains("flyway"));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(schema::undo)
                .withMessageEndingWith("has no migration to undo");

        schema.migrate();
        assertThat(objects()).isEqualTo(whole);
        assertThat(schema.state().kind()).isEqualTo(SchemaState.Kind.CURRENT);
    }

    @Test
    void severalMayMigrateAtOnce() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> SqliteStore.open(config).close()))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(schema.state().kind()).isEqualTo(SchemaState.Kind.CURRENT);
    }

    @Test
    void aMigrationHasTheFileBeforeItReads() throws SQLException {
        try (Connection migrator = new SqliteConnections(config).migrators().getConnection()) {
            migrator.setAutoCommit(false);
            try (Statement statement = migrator.createStatement()) {
                statement.executeQuery("SELECT 1").close();
            }
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> RawSqlite.tamper(file, "CREATE TABLE other (id INTEGER)"))
                    .withStackTraceContaining("SQLITE_BUSY");
        }
    }

    /** The other one ends when it is tried a second time. */
    @Test
    void theLogIsBegunAfterAnotherProcessThatWrites() throws SQLException {
        schema.migrate();
        try (Connection other = RawSqlite.connect(file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            SqliteConnections second =
                    new SqliteConnections(config, (name, settings) -> new SqliteConnection(name, settings) {
                        private int asked;

                        @Override
                        public Statement createStatement() throws SQLException {
                            if (++asked == 4) {
                                statement.execute("COMMIT");
                            }
                            return super.createStatement();
                        }
                    });
            try (SqliteConnection writer = second.writer();
                    Statement mode = writer.createStatement();
                    ResultSet row = mode.executeQuery("PRAGMA journal_mode")) {
                assertThat(row.getString(1)).isEqualTo("wal");
            }
        }
    }

    @Test
    void aSchemaThatIsBehindIsMigratedOrRefused() {
        schema.migrate();
        schema.undo();
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> SqliteStore.open(config.withoutMigration()))
                .withMessage(file + " has schema 1; this program needs 2; migrate it first");
        SqliteStore.open(config).close();
        SqliteStore.open(config.withoutMigration()).close();
    }

    @Test
    void aNewerSchemaIsRefused() {
        schema.migrate();
        RawSqlite.tamper(file, """
                INSERT INTO flyway_schema_history
                SELECT installed_rank + 1, '3', 'later', type, 'V3__later.sql', 7, installed_by, installed_on, 1, 1
                FROM flyway_schema_history
                WHERE version = '2'""");
        assertThat(schema.state()).isEqualTo(new SchemaState(SchemaState.Kind.NEWER, "3", "2"));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> SqliteStore.open(config))
                .withMessage(file
                        + " has schema 3, newer than 2, the newest that this program knows; start a newer program");
    }

    @Test
    void aSchemaOfOtherMigrationsIsRefused() {
        schema.migrate();
        RawSqlite.tamper(file, "UPDATE flyway_schema_history SET checksum = 7 WHERE version = '1'");
        assertThat(schema.state().kind()).isEqualTo(SchemaState.Kind.FAILED);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> SqliteStore.open(config))
                .withMessageContaining("not as its migrations make it");
    }

    @Test
    void theOwnerOfTheReferenceDataIsThere() {
        try (SqliteStore store = SqliteStore.open(config)) {
            Portfolio reference =
                    store.finders().portfolios().find(PortfolioId.REFERENCE).orElseThrow();
            assertThat(reference.name()).isEqualTo("reference data");
            assertThat(reference.journal()).isEqualTo(reference.conflicts());
            assertThat(reference.journal().sequence()).isZero();
        }
    }

    static Stream<Table<?>> tables() {
        return Stream.of(
                PortfolioTable.PORTFOLIOS,
                CashTable.CASH,
                SessionTable.SESSIONS,
                InstrumentTable.INSTRUMENTS,
                OrderTable.ORDERS,
                OrderEventTable.ORDER_EVENTS,
                ExecutionTable.EXECUTIONS,
                TradeTable.TRADES,
                PositionTable.POSITIONS,
                JournalTable.JOURNAL,
                ConflictTable.CONFLICTS);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theTablesAreAsDescribed(Table<?> table) {
        schema.migrate();
        assertThat(RawSqlite.rows(file, "SELECT name, type FROM pragma_table_info('" + table.name() + "')"))
                .containsExactlyElementsOf(table.columns().stream()
                        .map(c -> c.name() + "|" + type(c))
                        .toList());
        assertThat(RawSqlite.rows(
                        file, "SELECT name FROM pragma_table_info('" + table.name() + "') WHERE pk > 0 ORDER BY pk"))
                .containsExactlyElementsOf(
                        table.key().stream().map(Column::name).toList());
        assertThat(RawSqlite.rows(file, "SELECT strict FROM pragma_table_list('" + table.name() + "')"))
                .containsExactly("1");
    }

    @Test
    void theViewsReadLikeABook() {
        SampleBook book = SampleBook.of("AAPL");
        try (SqliteStore store = SqliteStore.open(config)) {
            store.writes().write(tx -> {
                book.open(tx);
                tx.orders().save(List.of(book.order(1)));
                tx.executions().append(List.of(book.execution(1, 1)));
                tx.trades().save(List.of(book.trade(book.order(1), book.execution(1, 1))));
            });
        }
        assertThat(RawSqlite.rows(file, "SELECT portfolio_name, turnover, opened_at, settled_at FROM trades_v"))
                .containsExactly("sample|585.33|2012-06-21T13:30:00.004241177Z|null");
        assertThat(RawSqlite.rows(file, "SELECT status, turnover, submitted_at FROM orders_v"))
                .containsExactly("CREATED|0|2012-06-21T13:30:00.004241176Z");
        assertThat(RawSqlite.rows(file, "SELECT event_at FROM executions_v")).hasSize(1);
        assertThat(RawSqlite.rows(file, "SELECT quote_currency FROM positions_v"))
                .isEmpty();
        RawSqlite.tamper(file, "UPDATE executions SET event_time = -1");
        assertThat(RawSqlite.rows(file, "SELECT event_at FROM executions_v"))
                .containsExactly("1969-12-31T23:59:59.999999999Z");
    }

    private static String type(Column column) {
        return switch (column.kind()) {
            case UUID, TEXT, DECIMAL, DATE -> "TEXT";
            case LONG, INT, BOOL -> "INTEGER";
            case BYTES -> "BLOB";
        };
    }

    private List<String> objects() {
        return RawSqlite.rows(
                file, "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name");
    }
}
