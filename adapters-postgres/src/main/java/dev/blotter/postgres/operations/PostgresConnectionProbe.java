package dev.blotter.postgres.operations;

import dev.blotter.operations.OperationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What PostgreSQL says of a connection.
 *
 * @param version the server's version
 * @param tlsInUse whether the connection is encrypted
 */
public record PostgresConnectionProbe(String version, boolean tlsInUse) {

    /**
     * Asks one of the connections.
     *
     * @throws OperationException when the server does not answer
     */
    public static PostgresConnectionProbe ask(DataSource connections) {
        String sql = """
                SELECT current_setting('server_version'),
                       coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)""";
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new PostgresConnectionProbe(row.getString(1), row.getBoolean(2));
        } catch (SQLException e) {
            throw new OperationException("PostgreSQL does not answer (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }
}
