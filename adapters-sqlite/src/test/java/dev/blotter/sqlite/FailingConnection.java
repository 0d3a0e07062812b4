package dev.blotter.sqlite;

import dev.blotter.jdbc.fault.FailingCalls;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A connection whose calls are counted and may fail. */
final class FailingConnection extends SqliteConnection {

    /** None while the driver opens the connection, which is one call. */
    private final @Nullable FailingCalls calls;

    private FailingConnection(String file, SQLiteConfig settings, FailingCalls calls) throws SQLException {
        super(file, settings);
        this.calls = calls;
    }

    static SqliteConnection open(String file, SQLiteConfig settings, FailingCalls calls) throws SQLException {
        return calls.made("getConnection", null, () -> calls.remembered(new FailingConnection(file, settings, calls)));
    }

    /** What SQLite itself does when it fails badly within a transaction. */
    void rollBackByItself() throws SQLException {
        try (Statement statement = super.createStatement()) {
            statement.execute("ROLLBACK");
        }
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        return made("prepareStatement", () -> counted(PreparedStatement.class, super.prepareStatement(sql)));
    }

    @Override
    public Statement createStatement() throws SQLException {
        return made("createStatement", () -> counted(Statement.class, super.createStatement()));
    }

    @Override
    public void setAutoCommit(boolean on) throws SQLException {
        made("setAutoCommit", () -> {
            super.setAutoCommit(on);
            return true;
        });
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        return made("getWarnings", super::getWarnings);
    }

    @Override
    public void close() throws SQLException {
        made("close", () -> {
            super.close();
            return true;
        });
    }

    private <T> T made(String name, FailingCalls.Call<T> call) throws SQLException {
        return calls == null ? call.make() : calls.made("Connection." + name, this, call);
    }

    private <S extends Statement> S counted(Class<S> type, S statement) {
        return calls == null ? statement : calls.counted(type, statement, this);
    }
}
