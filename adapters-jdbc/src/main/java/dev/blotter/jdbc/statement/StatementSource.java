package dev.blotter.jdbc.statement;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Prepares statements on one connection, and may keep them for the next time. */
public interface StatementSource {

    /** A statement of this text that nobody else uses until it is handed back. */
    PreparedStatement take(String sql) throws SQLException;

    /** Hands a statement back that ran well. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException;

    /** Hands a statement back that failed, and is not to be used again. */
    default void discard(PreparedStatement statement) throws SQLException {
        statement.close();
    }
}
