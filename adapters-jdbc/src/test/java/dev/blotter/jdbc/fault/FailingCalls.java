package dev.blotter.jdbc.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the calls to a database, and lets the n-th of them fail. */
public final class FailingCalls implements AutoCloseable {

    private static final Set<String> COUNTED = Set.of(
            "prepareStatement",
            "createStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "getResultSet",
            "getMoreResults",
            "next",
            "getWarnings",
            "clearWarnings",
            "isValid",
            "setAutoCommit",
            "commit",
            "rollback",
            "close");

    private final long first;
    private final Failure failure;
    private final AtomicLong calls = new AtomicLong();
    private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private volatile String failed = "";

    /** @param first the number of the call that fails, 1 for the first; 0 for none */
    public FailingCalls(long first, Failure failure) {
        this.first = first;
        this.failure = failure;
    }

    /** How many calls there were until the failures were over. */
    public long count() {
        return calls.get();
    }

    /** The first call that failed; empty when none did. */
    public String failed() {
        return failed;
    }

    /** No call fails or counts any more. */
    public void end() {
        over = true;
    }

    /** Closes the connections that those who should have closed them could not. */
    @Override
    public void close() {
        end();
        for (Connection connection : opened) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It was ruined.
            }
        }
    }

    /** A call that is made in another way than through a proxy. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws SQLException;
    }

    /** Opens a connection whose calls are counted, as a call itself. */
    public Connection open(Call<Connection> opening) throws SQLException {
        return made("getConnection", null, () -> proxy(Connection.class, remembered(opening.make())));
    }

    /** Remembers a connection that counts its calls itself. */
    public <C extends Connection> C remembered(C connection) {
        opened.add(connection);
        return connection;
    }

    /** Makes a call on a connection, or lets it fail; statements are counted as well then. */
    public <T> T made(String name, Connection connection, Call<T> call) throws SQLException {
        long number = over ? -1 : calls.incrementAndGet();
        if (number < 0 || first == 0 || (failure.lasting() ? number < first : number != first)) {
            return call.make();
        }
        if (number == first) {
            failed = name;
        }
        if (failure.after() || name.endsWith("close")) {
            // Whatever a close says, the connection is let go of; nobody could do so later.
            call.make();
        }
        SQLException answer = failure.answer().to(name, connection);
        if (connection != null) {
            ruin(connection);
        }
        throw answer;
    }

    private void ruin(Connection connection) {
        try {
            failure.ruin().of(connection);
        } catch (SQLException e) {
            // It was ruined before.
        }
    }

    /** The statement, its calls counted. */
    public <S extends Statement> S counted(Class<S> type, S real, Connection connection) {
        return proxy(type, real, connection);
    }

    private Connection proxy(Class<Connection> type, Connection real) {
        return proxy(type, real, real);
    }

    @SuppressWarnings("ReferenceEquality") // a proxy is itself and nothing else
    private <T> T proxy(Class<T> type, T real, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                FailingCalls.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return self == arguments[0];
                    }
                    return COUNTED.contains(method.getName())
                            ? made(
                                    type.getSimpleName() + "." + method.getName(),
                                    connection,
                                    () -> wrapped(invoke(real, method, arguments), connection))
                            : invoke(real, method, arguments);
                }));
    }

    private Object wrapped(Object answer, Connection connection) {
        return switch (answer) {
            case PreparedStatement statement -> proxy(PreparedStatement.class, statement, connection);
            case Statement statement -> proxy(Statement.class, statement, connection);
            case ResultSet rows -> proxy(ResultSet.class, rows, connection);
            case null, default -> answer;
        };
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
