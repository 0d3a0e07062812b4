package dev.blotter.jdbc.statement;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at the current row of a result set. */
@FunctionalInterface
public interface RowVisitor {

    void visit(ResultSet row) throws SQLException;
}
