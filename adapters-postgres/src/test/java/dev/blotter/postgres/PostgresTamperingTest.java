package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.verify.Finding;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.contract.book.Desk;
import dev.blotter.contract.verify.BusyBook;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever a superuser does to a row past all constraints is found, with its place: a column changed, a row deleted, a
 * row added once more, the contents of two rows exchanged.
 *
 * <p>{@code -Dblotter.tamperings=1000} for the whole run, {@code -Dblotter.seed} to repeat one.
 */
class PostgresTamperingTest {

    private static final int TAMPERINGS = Integer.getInteger("blotter.tamperings", 60);
    private static final long SEED = Long.getLong("blotter.seed", System.nanoTime());

    /** Each table with its primary key, the column last that tells rows of one portfolio apart. */
    private static final Map<String, List<String>> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry("portfolios", List.of("portfolio_id")),
            Map.entry("cash_balances", List.of("portfolio_id", "currency")),
            Map.entry("trading_sessions", List.of("portfolio_id", "session_id")),
            Map.entry("instruments", List.of("instrument_id")),
            Map.entry("orders", List.of("portfolio_id", "order_id")),
            Map.entry("order_events", List.of("portfolio_id", "order_id", "sequence")),
            Map.entry("executions", List.of("portfolio_id", "venue", "instrument_id", "trade_date", "execution_id")),
            Map.entry("trades", List.of("portfolio_id", "order_id")),
            Map.entry("positions", List.of("portfolio_id", "instrument_id")),
            Map.entry("journal", List.of("portfolio_id", "sequence")),
            Map.entry("conflicts", List.of("portfolio_id", "sequence"))));

    private static final String WITHOUT_CONSTRAINTS = """
            DO $$
            DECLARE c record;
            BEGIN
                FOR c IN SELECT conrelid::regclass AS t, contypid::regtype AS d, conname FROM pg_constraint
                         WHERE contype IN ('c', 'f', 'p', 'u') AND connamespace = 'public'::regnamespace LOOP
                    EXECUTE CASE WHEN c.t = 0::regclass
                        THEN format('ALTER DOMAIN %s DROP CONSTRAINT %I', c.d, c.conname)
                        ELSE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', c.t, c.conname) END;
                END LOOP;
            END $$""";

    private final Random random = new Random(SEED);
    private final PostgresConfig config = TestPostgres.freshDatabase();

    @Test
    void nothingThatIsDoneToARowIsUnseen() throws SQLException {
        try (PostgresStore store = PostgresStore.open(config);
                Desk desk = new Desk(store);
                Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement()) {
            BusyBook.fill(desk, 25);
            desk.assertClean();
            statement.execute(WITHOUT_CONSTRAINTS);
            statement.execute("CREATE SCHEMA whole");
            for (String table : KEYS.keySet()) {
                statement.execute("CREATE TABLE whole." + table + " AS TABLE " + table);
            }
            Map<String, Integer> done = new TreeMap<>();
            List<String> unseen = new ArrayList<>();
            for (int i = 0; i < TAMPERINGS; i++) {
                Tampered tampered = tamper(statement);
                done.merge(tampered.how(), 1, Integer::sum);
                VerifyReport report = new VerifyJournal(store.snapshots()).verify(1_000, rows -> {});
                if (report.findings().stream().noneMatch(tampered::isNamedBy)) {
                    unseen.add(tampered + ": " + report.findings());
                }
                statement.execute("DELETE FROM " + tampered.table());
                statement.execute("INSERT INTO " + tampered.table() + " SELECT * FROM whole." + tampered.table());
            }
            System.out.println("seed " + SEED + ", all found: " + unseen.isEmpty() + ", " + done);
            assertThat(unseen).as("seed %d", SEED).isEmpty();
            desk.assertClean();
        }
    }

    /**
     * What was done to which row.
     *
     * @param key what tells the row apart within its portfolio
     */
    private record Tampered(String how, String table, String portfolio, String key, String sql) {

        boolean isNamedBy(Finding finding) {
            // An instrument is named by symbol and venue.
            String place = (finding.table() + " " + finding.key()).replace(' ', '.');
            if (table.equals("portfolios")) {
                return place.contains(key) || finding.portfolio().toString().equals(key);
            }
            return place.matches(table + "([.].*)?") && place.contains(key.replace(' ', '.'));
        }
    }

    private Tampered tamper(Statement statement) throws SQLException {
        while (true) {
            String table = List.copyOf(KEYS.keySet()).get(random.nextInt(KEYS.size()));
            List<String> row = row(statement, table);
            String at = " WHERE ctid = '" + row.getFirst() + "'";
            String how = List.of("update", "update", "delete", "insert", "swap").get(random.nextInt(5));
            String sql = switch (how) {
                case "update" -> update(statement, table, at);
                case "delete" -> "DELETE FROM " + table + at;
                case "insert" -> "INSERT INTO " + table + " SELECT * FROM " + table + at;
                default ->
                    swap(statement, table, row.getFirst(), row(statement, table).getFirst());
            };
            if (statement.executeUpdate(sql) > 0) {
                return new Tampered(how, table, row.get(1), row.getLast(), sql);
            }
        }
    }

    /** The place of a row, and its key. */
    private List<String> row(Statement statement, String table) throws SQLException {
        String key = String.join(", ", KEYS.get(table));
        List<List<String>> rows = rows(
                statement,
                "SELECT ctid, " + key + " FROM " + table + " ORDER BY " + key,
                KEYS.get(table).size() + 1);
        return rows.get(random.nextInt(rows.size()));
    }

    private String update(Statement statement, String table, String at) throws SQLException {
        List<List<String>> columns = columns(statement, table);
        List<String> column = columns.get(random.nextInt(columns.size()));
        String name = column.getFirst();
        String other = switch (column.get(1)) {
            case "text" -> "coalesce(" + name + ", '') || 'x'";
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "set_byte(" + name + ", " + random.nextInt(32) + ", get_byte(" + name + ", 7) # 85)";
            case "bool" -> "NOT " + name;
            case "date" -> "coalesce(" + name + ", '2012-06-21') + 1";
            default -> "coalesce(" + name + ", 7) + 1";
        };
        boolean none = column.get(2).equals("YES") && random.nextInt(4) == 0;
        String to = none ? "NULL" + at + " AND " + name + " IS NOT NULL" : other + at;
        return "UPDATE " + table + " SET " + name + " = " + to;
    }

    /** Gives each of two rows what the other one has beside its key; touches none where that is the same. */
    private static String swap(Statement statement, String table, String a, String b) throws SQLException {
        List<String> rest = new ArrayList<>();
        columns(statement, table).forEach(column -> rest.add(column.getFirst()));
        rest.removeAll(KEYS.get(table));
        String left = String.join(", ", rest);
        String right = String.join(", ", rest.stream().map(c -> "o." + c).toList());
        String mine = String.join(", ", rest.stream().map(c -> "t." + c).toList());
        return "UPDATE " + table + " t SET (" + left + ") = ROW(" + right + ") FROM " + table
                + " o WHERE t.ctid <> o.ctid"
                + " AND t.ctid IN ('" + a + "', '" + b + "') AND o.ctid IN ('" + a + "', '" + b + "') AND ROW(" + mine
                + ") IS DISTINCT FROM ROW(" + right + ")";
    }

    private static List<List<String>> columns(Statement statement, String table) throws SQLException {
        return rows(
                statement,
                "SELECT column_name, udt_name, is_nullable FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND table_name = '" + table + "' ORDER BY ordinal_position",
                3);
    }

    private static List<List<String>> rows(Statement statement, String sql, int columns) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
