package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections outside of the pool with the settings that those of the pool have. */
final class PostgresPlanningSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private final transient PGSimpleDataSource source;
    private final String settings;

    PostgresPlanningSource(PGSimpleDataSource source, String settings) {
        this.source = source;
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }
}
