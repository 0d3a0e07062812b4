package dev.blotter.jdbc.statement;

import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows of one result, whose first columns are a table's. */
public final class TableRows<T> implements RowVisitor {

    private final Table<T> table;
    private final List<T> records = new ArrayList<>();
    private @Nullable Row row;

    public TableRows(Table<T> table) {
        this.table = table;
    }

    /** @throws dev.blotter.jdbc.table.UnreadableRowException when the row holds what cannot be */
    @Override
    public void visit(ResultSet result) throws SQLException {
        if (row == null) {
            row = new Row(result);
        }
        records.add(table.read(row));
    }

    /** The records, in the order of the rows. */
    public List<T> records() {
        return records;
    }
}
