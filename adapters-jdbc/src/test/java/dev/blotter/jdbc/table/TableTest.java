package dev.blotter.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table's description makes its statements. */
class TableTest {

    private static final Table<String> TABLE = new Table<>(
            "things",
            List.of(Column.uuid("owner"), Column.text("name"), Column.decimal("weight")),
            2,
            Cells::of,
            Row::text);

    @Test
    void keyAndRest() {
        assertThat(TABLE.key()).extracting(Column::name).containsExactly("owner", "name");
        assertThat(TABLE.rest()).extracting(Column::name).containsExactly("weight");
    }

    @Test
    void queriesNameTheColumnsInOrder() {
        Query<String> query = TABLE.query("things.find", "WHERE owner = ?");
        assertThat(query.name()).isEqualTo("things.find");
        assertThat(query.sql()).isEqualTo("SELECT owner, name, weight FROM things\nWHERE owner = ?");
    }

    @Test
    void lookupsKnowTheirColumns() {
        Lookup<String, String> lookup = TABLE.lookup("things.by_name", List.of("name"), Cells::of);
        assertThat(lookup.columns()).containsExactly(Column.text("name"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.lookup("things.by_size", List.of("size"), Cells::of))
                .withMessage("things has no column size");
    }
}
