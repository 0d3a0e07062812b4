package dev.blotter.domain.planted;

import dev.blotter.architecture.Breaks;
import java.sql.SQLException;

@Breaks({
    "ArrowsTest.domain",
    "NamesTest.ports_do_not_throw_sql_exceptions",
    "NamesTest.sql_exceptions_stay_in_the_adapters"
})
public interface LeakyPort {

    void save() throws SQLException;
}
