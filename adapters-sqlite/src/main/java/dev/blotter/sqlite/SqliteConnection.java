package dev.blotter.sqlite;

import dev.blotter.jdbc.statement.StatementSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection that keeps its prepared statements, of which there are few and which run thousands of times a second.
 */
class SqliteConnection extends JDBC4Connection implements StatementSource {

    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private boolean readOnly;

    SqliteConnection(String file, SQLiteConfig config) throws SQLException {
        super("jdbc:sqlite:" + file, file, config.toProperties());
    }

    @Override
    public PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? prepareStatement(sql) : kept;
    }

    @Override
    public void giveBack(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
    }

    /** Frameworks ask for this around reads; the driver refuses it once the connection is open. */
    @Override
    public void setReadOnly(boolean asked) {
        readOnly = asked;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Runs a statement without parameters and rows. */
    void run(String sql) throws SQLException {
        PreparedStatement statement = take(sql);
        statement.execute();
        giveBack(sql, statement);
    }
}
