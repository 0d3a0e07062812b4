package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.result.TableSize;
import dev.blotter.benchmarks.site.Scratch;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.domain.order.OrderKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A long history in Blotter's own tables, made by the database itself: copies of one filled order of each portfolio,
 * each with its trade and execution, later than the one before. The journal has no such entries, so that the book can
 * be read and not verified.
 */
public final class HistoryRows {

    private static final int CHUNK = 50_000;
    private static final List<String> TABLES = List.of("orders", "trades", "executions");

    private final Scratch scratch;
    private final boolean isSqlite;
    private final List<OrderKey> template;
    private long made;

    /** @param template an order in each portfolio that is filled, and has a trade of one execution */
    public HistoryRows(Scratch scratch, boolean isSqlite, List<OrderKey> template) {
        this.template = List.copyOf(template);
        this.scratch = scratch;
        this.isSqlite = isSqlite;
    }

    /** Makes more, until there are so many trades. */
    public void grow(long rows, LongConsumer progress) {
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement()) {
            if (!isSqlite) {
                withoutTriggers(statement);
            }
            while (made < rows) {
                long next = Math.min(rows, made + CHUNK);
                for (String table : TABLES) {
                    statement.execute(insert(statement, table, made, next));
                }
                made = next;
                progress.accept(made);
            }
            rest(statement);
        } catch (SQLException e) {
            throw new PeerException("making a history", e);
        }
    }

    /** Foreign keys of rows that are copies hold; not to look each up is quicker, where the user may say so. */
    private static void withoutTriggers(Statement statement) {
        try {
            statement.execute("set session_replication_role = replica");
        } catch (SQLException e) {
            // then each is looked up
        }
    }

    /** Does what the server would do in the minutes after, so that it is not measured with the reading. */
    private void rest(Statement statement) throws SQLException {
        if (isSqlite) {
            statement.execute("analyze");
            statement.execute("pragma wal_checkpoint(truncate)");
            return;
        }
        statement.execute("vacuum (analyze) " + String.join(", ", TABLES));
        try {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            // not everybody may
        }
    }

    private String insert(Statement statement, String table, long from, long to) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet none = statement.executeQuery("select * from " + table + " limit 0")) {
            ResultSetMetaData data = none.getMetaData();
            for (int column = 1; column <= data.getColumnCount(); column++) {
                String name = data.getColumnName(column);
                columns.add(name);
                values.add(changed().getOrDefault(name, "t." + name));
            }
        }
        String numbers = isSqlite
                ? "(with recursive s(n) as (select " + (from + 1) + " union all select n + 1 from s where n < " + to
                        + ") select n from s) s"
                : "generate_series(" + (from + 1) + "::bigint, " + to + "::bigint) s(n)";
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + numbers + " join (" + templates() + ") b on b.number = s.n % "
                + template.size() + " join " + table
                + " t on t.portfolio_id = b.portfolio_id and t.order_id = b.order_id";
    }

    /** The order that is copied in each portfolio, and the portfolio's number. */
    private String templates() {
        return IntStream.range(0, template.size())
                .mapToObj(number -> "select " + number + " as number, "
                        + id(template.get(number).portfolio()) + " as portfolio_id, "
                        + id(template.get(number).id()) + " as order_id")
                .collect(Collectors.joining(" union all "));
    }

    private String id(Object id) {
        return "'" + id + "'" + (isSqlite ? "" : "::uuid");
    }

    private Map<String, String> changed() {
        String id = isSqlite
                ? "printf('01900000-0000-7000-8000-%012x', s.n)"
                : "('01900000-0000-7000-8000-' || lpad(to_hex(s.n), 12, '0'))::uuid";
        return Map.of(
                "order_id", id,
                "client_order_id", "'c' || s.n",
                "execution_id", "'x' || s.n",
                "sequence", "t.sequence + s.n",
                "opened_time", "t.opened_time + s.n",
                "last_time", "t.last_time + s.n",
                "event_time", "t.event_time + s.n",
                "submitted_time", "t.submitted_time + s.n");
    }

    /** What the tables and their indexes take. */
    public List<TableSize> sizes() {
        List<TableSize> sizes = new ArrayList<>();
        String sql = isSqlite
                ? "select m.tbl_name, m.name, sum(d.pgsize) from dbstat d join sqlite_schema m on m.name = d.name "
                        + "where m.tbl_name in ('orders', 'trades', 'executions') group by m.tbl_name, m.name "
                        + "order by m.tbl_name, m.type desc, m.name"
                : "select t.relname, r.relname, pg_relation_size(r.oid) from pg_class t join pg_class r on "
                        + "r.oid = t.oid or r.oid in (select indexrelid from pg_index where indrelid = t.oid) "
                        + "where t.relname in ('orders', 'trades', 'executions') "
                        + "and t.relnamespace = current_schema()::regnamespace "
                        + "order by t.relname, r.relkind desc, r.relname";
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                sizes.add(new TableSize(made, rows.getString(1), rows.getString(2), made, rows.getLong(3)));
            }
        } catch (SQLException e) {
            throw new PeerException("asking for the tables' sizes", e);
        }
        return sizes;
    }
}
