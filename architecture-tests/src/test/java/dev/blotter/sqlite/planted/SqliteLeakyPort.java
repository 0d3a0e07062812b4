package dev.blotter.sqlite.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.domain.planted.LeakyPort;
import java.sql.SQLException;

@Breaks("NamesTest.ports_do_not_throw_sql_exceptions")
record SqliteLeakyPort() implements LeakyPort {

    @Override
    public void save() throws SQLException {
        throw new SQLException();
    }
}
