package dev.blotter.benchmarks.method;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.Position;
import dev.blotter.jdbc.order.OrderTable;
import dev.blotter.jdbc.position.PositionTable;
import dev.blotter.jdbc.table.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetProvider;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Rows into records and back, without a driver: the row is in the JDK's own row set. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set before a method is called
public class RowMethods {

    private MethodBook book;
    private CachedRowSet orderRow;
    private CachedRowSet positionRow;
    private Order order;

    /** Takes a row of each table out of a book. */
    @Setup
    public void open() throws SQLException {
        book = MethodBook.open();
        OrderKey key = book.filled();
        order = book.blotter().finders().orders().find(key).orElseThrow();
        orderRow = row(OrderTable.ORDERS);
        positionRow = row(PositionTable.POSITIONS);
    }

    private <T> CachedRowSet row(Table<T> table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + book.file());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(table.query("methods", "LIMIT 1").sql())) {
            CachedRowSet kept = RowSetProvider.newFactory().createCachedRowSet();
            kept.populate(rows);
            kept.first();
            return kept;
        }
    }

    /** Removes the book. */
    @TearDown
    public void close() {
        book.close();
    }

    /** An order of its row. */
    @Benchmark
    public Order readOrder() throws SQLException {
        return OrderTable.ORDERS.read(orderRow);
    }

    /** A position of its row. */
    @Benchmark
    public Position readPosition() throws SQLException {
        return PositionTable.POSITIONS.read(positionRow);
    }

    /** An order's cells, as they are bound to a statement. */
    @Benchmark
    public @Nullable Object[] orderCells() {
        return OrderTable.ORDERS.cells().apply(order);
    }
}
