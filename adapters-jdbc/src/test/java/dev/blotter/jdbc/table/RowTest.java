package dev.blotter.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is as in the row before is parsed once, each column for itself. */
class RowTest {

    private static final String[][] CELLS = {
        {"2012-06-21", "2012-06-21"},
        {"2012-06-21", null},
        {"2012-06-22", "2012-06-21"},
        {"2012-06-22", "2012-06-22"},
        {"2012-06-21", "2012-06-22"},
    };

    private int current;

    @Test
    void eachRowSaysWhatItsCellsSay() throws SQLException {
        List<String> parsed = new ArrayList<>();
        Row row = new Row(cells());
        for (current = 0; current < CELLS.length; current++) {
            row.begin();
            LocalDate day = row.of(text -> parsed(text, parsed));
            Optional<LocalDate> other = row.maybe(text -> parsed(text, parsed));
            assertThat(day).hasToString(CELLS[current][0]);
            assertThat(other.map(LocalDate::toString)).isEqualTo(Optional.ofNullable(CELLS[current][1]));
        }
        assertThat(parsed).containsExactly("2012-06-21", "2012-06-21", "2012-06-22", "2012-06-22", "2012-06-21");
    }

    private static LocalDate parsed(String text, List<String> parsed) {
        parsed.add(text);
        return LocalDate.parse(text);
    }

    private ResultSet cells() {
        return (ResultSet) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> CELLS[current][(int) arguments[0] - 1]);
    }
}
