package dev.blotter.jdbc.statement;

import java.sql.SQLException;

/** Says what a driver's exception means. */
@FunctionalInterface
public interface SqlErrors {

    /**
     * The exception to throw in its place: a {@link dev.blotter.domain.store.StoreException} or
     * {@link dev.blotter.domain.store.RowRefusedException}.
     *
     * @param statement the name of the statement that failed
     */
    RuntimeException translate(String statement, SQLException e);
}
