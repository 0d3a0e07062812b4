package dev.blotter.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Full;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the disk is full, the process is killed or the file is damaged. */
class SqliteFaultTest {

    private static final int KILLED_AFTER = 100;

    private final SampleBook book = SampleBook.of("AAPL");

    @TempDir
    Path folder;

    @Test
    void aFullDiskStoresNothingAndIsSaid() {
        SqliteConfig config = SqliteConfig.of(folder.resolve("book.db"));
        SqliteStore.open(config).close();
        SqliteWriter writer = new SqliteWriter(new SqliteConnections(config), config);
        try (SqliteWriteStore store = new SqliteWriteStore(writer)) {
            store.write(book::open);
            List<Order> many = LongStream.range(0, 2_000).mapToObj(book::order).toList();
            assertThatExceptionOfType(Full.class)
                    .isThrownBy(() -> store.write(tx -> {
                        // As if the disk had no room for more than these pages, until the connection is closed.
                        writer.statements().execute("limit", "PRAGMA max_page_count = 150");
                        tx.orders().save(many);
                    }))
                    .withMessage("there is no room left for " + config.file());
            try (SqliteStore reading = SqliteStore.open(config)) {
                assertThat(reading.finders().orders().page(book.portfolio(), Optional.empty(), 1))
                        .isEmpty();
                store.write(tx -> tx.orders().save(many));
                assertThat(reading.finders().orders().page(book.portfolio(), Optional.empty(), 3_000))
                        .hasSize(2_000);
            }
        }
    }

    @Test
    void whatAKilledProcessAcknowledgedIsThereWhole() throws IOException, InterruptedException {
        Path file = folder.resolve("book.db");
        Process engine = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingEngine.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        PortfolioId portfolio;
        long acknowledged = 0;
        try (BufferedReader said = engine.inputReader(UTF_8)) {
            portfolio = PortfolioId.parse(said.readLine());
            while (acknowledged < KILLED_AFTER) {
                acknowledged = Long.parseLong(said.readLine());
            }
            engine.destroyForcibly().waitFor();
        }
        try (SqliteStore store = SqliteStore.open(SqliteConfig.of(file))) {
            Finders finders = store.finders();
            List<Order> orders = finders.orders().page(portfolio, Optional.empty(), 1_000_000);
            List<Execution> executions = finders.executions().page(portfolio, 0, 1_000_000);
            assertThat((long) orders.size()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(executions)
                    .extracting(Execution::order)
                    .isEqualTo(orders.stream().map(Order::key).toList());
        }
        assertThat(RawSqlite.rows(file, "PRAGMA integrity_check")).containsExactly("ok");
    }

    @Test
    void aDamagedFileIsSaidToBe() throws IOException {
        Path file = folder.resolve("book.db");
        SqliteConfig config = SqliteConfig.of(file);
        List<Order> orders = LongStream.range(0, 2_000).mapToObj(book::order).toList();
        try (SqliteStore store = SqliteStore.open(config)) {
            store.writes().write(tx -> {
                book.open(tx);
                tx.orders().save(orders);
            });
        }
        overwriteSecondHalf(file);
        try (SqliteStore store = SqliteStore.open(config)) {
            assertThatExceptionOfType(Corrupt.class)
                    .isThrownBy(() -> store.finders().orders().page(book.portfolio(), Optional.empty(), 3_000))
                    .withMessage(file + " is damaged");
        }
    }

    private static void overwriteSecondHalf(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long half = bytes.length() / 2;
            bytes.seek(half);
            bytes.write(new byte[(int) half]);
        }
    }
}
