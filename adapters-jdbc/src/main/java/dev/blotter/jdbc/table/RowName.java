package dev.blotter.jdbc.table;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Names a row by its table and key, also when the key cannot be read as what it should be. */
final class RowName {

    private RowName() {}

    static String of(Table<?> table, ResultSet row) throws SQLException {
        StringBuilder name = new StringBuilder(table.name());
        for (int i = 1; i <= table.keyColumns(); i++) {
            name.append(i == 1 ? ' ' : '/').append(row.getString(i));
        }
        return name.toString();
    }
}
