package dev.blotter.contract.verify;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every way in which a row of a table can be changed, lost or added by hand, in SQL that both engines take. In the
 * statements {@code @P} stands for the portfolio, {@code @I} for the instrument.
 *
 * @param table the table that is tampered with
 * @param what what is done, for the test's name
 * @param sql the statement; it touches one row
 */
public record Tampering(String table, String what, String sql) {

    @Override
    public String toString() {
        return table + ": " + what;
    }

    /** All of them. */
    public static Stream<Tampering> all() {
        return TamperedTable.ALL.stream().flatMap(Tampering::of);
    }

    private static Stream<Tampering> of(TamperedTable table) {
        String row = " WHERE " + table.row();
        Stream<Tampering> edits = table.edits().stream()
                .map(edit ->
                        new Tampering(table.name(), "set " + edit, "UPDATE " + table.name() + " SET " + edit + row));
        Tampering delete = new Tampering(table.name(), "delete", "DELETE FROM " + table.name() + row);
        List<String> columns = table.columns();
        String copied = String.join(", ", columns);
        String values = String.join(
                ", ",
                columns.stream().map(c -> table.copyWith().getOrDefault(c, c)).toList());
        Tampering insert = new Tampering(
                table.name(),
                "insert",
                "INSERT INTO " + table.name() + " (" + copied + ") SELECT " + values + " FROM " + table.name() + row);
        return Stream.concat(edits, Stream.of(delete, insert));
    }
}
