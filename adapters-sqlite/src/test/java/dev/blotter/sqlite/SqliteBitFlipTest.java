package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.verify.Finding;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.contract.book.Desk;
import dev.blotter.contract.verify.BusyBook;
import dev.blotter.contract.verify.Everything;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.store.JdbcFinders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A single bit that is turned in the file, and changes anything that can be read, is found by {@code verify} or makes
 * the file unreadable; SQLite's own checks do not see most of them.
 *
 * <p>{@code -Dblotter.flips=1000} for the whole run, {@code -Dblotter.seed} to repeat one.
 */
class SqliteBitFlipTest {

    private static final int FLIPS = Integer.getInteger("blotter.flips", 100);
    private static final long SEED = Long.getLong("blotter.seed", System.nanoTime());

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private byte[] whole;
    private SqliteConfig config;

    @BeforeEach
    void fillAFile() throws IOException {
        Path file = folder.resolve("filled.db");
        try (SqliteStore store = SqliteStore.open(SqliteConfig.of(file));
                Desk desk = new Desk(store)) {
            BusyBook.fill(desk, 40);
        }
        whole = Files.readAllBytes(file);
        config = SqliteConfig.of(folder.resolve("turned.db"));
    }

    @Test
    void noBitThatChangesAnythingIsTurnedUnseen() throws IOException {
        Files.write(config.file(), whole);
        List<Object> everything = everything();
        assertThat(verified().findings()).isEqualTo(List.of());
        List<String> unseen = new ArrayList<>();
        Tally tally = new Tally();
        while (tally.changed() < FLIPS) {
            int bit = random.nextInt(whole.length * 8);
            Fate fate = turn(bit, everything);
            tally.add(fate);
            if (fate == Fate.SILENT) {
                unseen.add("bit " + bit + ": " + difference(everything));
            }
        }
        System.out.println("seed " + SEED + ", a file of " + whole.length + " bytes: " + tally);
        assertThat(unseen).as("bits turned unseen, seed %d", SEED).isEmpty();
        assertThat(tally.count(Fate.FOUND)).as("bits that SQLite does not see").isPositive();
        assertThat(tally.count(Fate.UNREADABLE))
                .as("bits that made it unreadable")
                .isPositive();
    }

    private Fate turn(int bit, List<Object> everything) throws IOException {
        byte[] turned = whole.clone();
        turned[bit / 8] ^= (byte) (1 << (bit % 8));
        Files.write(config.file(), turned);
        Files.deleteIfExists(Path.of(config.file() + "-wal"));
        Files.deleteIfExists(Path.of(config.file() + "-shm"));
        try {
            if (everything().equals(everything)) {
                return Fate.HARMLESS;
            }
            VerifyReport report = verified();
            if (report.findings().stream().noneMatch(SqliteBitFlipTest::hasAPosition)) {
                return Fate.SILENT;
            }
            boolean bySqlite = report.findings().stream()
                    .anyMatch(finding -> finding.table().equals("the file"));
            return bySqlite ? Fate.FOUND_BY_SQLITE_TOO : Fate.FOUND;
        } catch (Corrupt e) {
            return Fate.UNREADABLE;
        } catch (Unavailable e) {
            return Fate.REFUSED;
        }
    }

    private String difference(List<Object> before) {
        List<Object> gone = new ArrayList<>(before);
        List<Object> come = everything();
        gone.removeAll(come);
        come.removeAll(before);
        return gone + " became " + come;
    }

    private static boolean hasAPosition(Finding finding) {
        return !(finding.table() + finding.key()).isBlank();
    }

    private VerifyReport verified() {
        return new VerifyJournal(new SqliteSnapshotReader(new SqliteConnections(config), config))
                .verify(100, rows -> {});
    }

    private List<Object> everything() {
        SqliteConnections connections = new SqliteConnections(config);
        try (SqliteConnection connection = connections.reader()) {
            TableReader reader = new SqliteTableReader(
                    new Statements(connection, new SqliteBinder(), new SqliteErrors(config), StatementObserver.NONE));
            List<Object> read = new ArrayList<>(Everything.of(
                    JdbcFinders.of(new OneConnection(reader)), new SqliteSnapshotReader(connections, config)));
            read.add(catalogue(connection));
            return read;
        } catch (SQLException e) {
            throw new SqliteErrors(config).translate("test", e);
        }
    }

    /** What people see who use another program. */
    private static List<String> catalogue(SqliteConnection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String sql : List.of(SqliteStructure.SCHEMA, SqliteStructure.HISTORY)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    rows.add(row.getString(1) + row.getString(2));
                }
            }
        }
        return rows;
    }

    private enum Fate {
        HARMLESS,
        FOUND,
        FOUND_BY_SQLITE_TOO,
        UNREADABLE,
        /** SQLite takes the file for one that it may not use. */
        REFUSED,
        SILENT
    }

    /** What became of the bits. */
    private static final class Tally {

        private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);

        void add(Fate fate) {
            counts.merge(fate, 1, Integer::sum);
        }

        int count(Fate fate) {
            return counts.getOrDefault(fate, 0);
        }

        int changed() {
            return counts.values().stream().mapToInt(Integer::intValue).sum() - count(Fate.HARMLESS);
        }

        @Override
        public String toString() {
            return changed() + " bits changed something: " + counts;
        }
    }

    /** Finders on one connection: what opening a store does besides takes longer than all that is to be checked. */
    private record OneConnection(TableReader reader) implements Reads {

        @Override
        public <R> R single(Function<TableReader, R> work) {
            return work.apply(reader);
        }

        @Override
        public <R> R moment(Function<TableReader, R> work) {
            return work.apply(reader);
        }
    }
}
