package dev.blotter.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Lets what is done on several connections be one transaction on one of them, so that all of it is there afterwards or
 * nothing is: the tool that migrates commits a migration and its line in the history one after the other.
 */
final class PostgresOneTransaction {

    private PostgresOneTransaction() {}

    /**
     * Runs the work and commits; an exception of the work's takes everything back.
     *
     * @throws SQLException when there is no connection, or the commit fails
     */
    static void on(DataSource connections, Work work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(new Lent(connection));
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                takeBack(connection, e);
                throw e;
            }
        }
    }

    private static void takeBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is closed, which takes everything back as well.
            why.addSuppressed(e);
        }
    }

    /** What is done with connections. */
    @FunctionalInterface
    interface Work {
        void on(DataSource connections) throws SQLException;
    }

    /** Hands out the one connection again and again. */
    private static final class Lent extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        private final transient Connection real;

        Lent(Connection real) {
            this.real = real;
        }

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new Within(real)::call);
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }

    /** A connection that neither ends the transaction nor itself. */
    private static final class Within {

        private final Connection real;
        private boolean autoCommit = true;
        private boolean closed;

        Within(Connection real) {
            this.real = real;
        }

        @Nullable
        Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "setAutoCommit" -> autoCommit = (boolean) arguments[0];
                case "close" -> closed = true;
                case "commit" -> {
                    // With all else, at the end.
                }
                default -> {
                    return asked(method, arguments);
                }
            }
            return null;
        }

        private @Nullable Object asked(Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("getAutoCommit")) {
                return autoCommit;
            }
            if (method.getName().equals("isClosed")) {
                return closed;
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
