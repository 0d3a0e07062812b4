package dev.blotter.postgres;

import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Full;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.statement.SqlErrors;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's SQLSTATEs mean for a write. Sentences name tables and constraints, never values. */
final class PostgresErrors implements SqlErrors {

    private static final Duration COLLIDED = Duration.ofMillis(10);
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Set<String> UNREACHABLE = Set.of("08001", "08004", "57P03");

    /** While nothing was committed yet. */
    @Override
    public RuntimeException translate(String statement, SQLException e) {
        String state = state(e);
        return switch (state) {
            case "53100", "53200" -> new Full("PostgreSQL has no room left (" + statement + ")", e);
            case "XX001", "XX002" -> new Corrupt("PostgreSQL found damaged data (" + statement + ")", e);
            default ->
                isAboutRows(state)
                        ? new RowRefusedException(refusal(statement, e), withoutValues(e))
                        : unavailable(statement, state, e);
        };
    }

    private static Unavailable unavailable(String statement, String state, SQLException e) {
        String sentence = reason(state) + " (" + statement + ", SQLSTATE " + state + ")";
        return retryAfter(state)
                .map(wait -> new Unavailable(sentence, e, wait))
                .orElseGet(() -> new Unavailable(sentence, e));
    }

    /** What passes by itself: collisions soon, and servers that stop, start, or change their role a little later. */
    private static Optional<Duration> retryAfter(String state) {
        return switch (state) {
            case "40001", "40P01", "55P03" -> Optional.of(COLLIDED);
            case "25006", "53300" -> Optional.of(AWAY);
            default -> isCut(state) ? Optional.of(AWAY) : Optional.empty();
        };
    }

    /**
     * Whether a failure says that no connection can be made. That one was cut says nothing of the next, and a pool that
     * is exhausted says nothing of the server.
     */
    boolean isAway(StoreException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                return UNREACHABLE.contains(state(known));
            }
        }
        return false;
    }

    /** Whether a connection was cut, or could not be made. */
    static boolean isCut(SQLException e) {
        return e.getSQLState() != null && isCut(e.getSQLState());
    }

    private static boolean isCut(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Once a commit was sent: only an answer that the server rolls back with is sure. */
    RuntimeException atCommit(SQLException e) {
        boolean rolledBack = switch (state(e)) {
            case "57014", "25P02", "53100", "53200" -> serverMessage(e).isPresent();
            default -> isCommitRefused(e);
        };
        return rolledBack ? translate("commit", e) : unknown(e);
    }

    /** Once a commit was sent with another statement behind it, which may be what failed. */
    RuntimeException atCommitWithMore(SQLException e) {
        return isCommitRefused(e) ? translate("commit", e) : unknown(e);
    }

    /** Whether it is an answer that only a commit can get, and is rolled back with. */
    private static boolean isCommitRefused(SQLException e) {
        String state = state(e);
        boolean refusal = isAboutRows(state) || state.startsWith("40");
        return serverMessage(e).isPresent() && refusal && !state.equals("40003");
    }

    private static OutcomeUnknown unknown(SQLException e) {
        return new OutcomeUnknown("the answer to the commit was lost (SQLSTATE " + state(e) + ")", e);
    }

    /** While a store is opened. */
    StoreException opening(PostgresUrl url, SQLException e) {
        String server = "PostgreSQL at " + url.hosts();
        Optional<String> tls = PostgresTlsErrors.problem(url, e);
        if (tls.isPresent()) {
            return new Unavailable(server + " " + tls.get(), e);
        }
        String sentence = switch (state(e)) {
            case "28000", "28P01" -> server + " refuses this user and password";
            case "3D000" -> server + " has no database " + url.database();
            case "42501" -> server + " does not let this user do what is needed in database " + url.database();
            case String state
            when state.startsWith("08") -> server + " cannot be reached; host, port and TLS settings are as in the URL";
            case String state -> server + ": " + reason(state) + " (SQLSTATE " + state + ")";
        };
        return new Unavailable(sentence, e);
    }

    private static boolean isAboutRows(String state) {
        return Stream.of("21", "22", "23", "54").anyMatch(state::startsWith);
    }

    private static String reason(String state) {
        return switch (state) {
            case "25006" -> "PostgreSQL takes no writes: it is a standby, or was replaced by a newer primary";
            case "40001", "40P01" -> "the transaction collided with another one and was rolled back";
            case "53300" -> "PostgreSQL has no free connection";
            case "55P03" -> "another transaction kept its lock for too long";
            case "57014" -> "the statement took too long, or was cancelled";
            case "57P01", "57P02", "57P03" -> "PostgreSQL is stopping or starting";
            default -> state.startsWith("08") ? "PostgreSQL cannot be reached" : "PostgreSQL failed";
        };
    }

    private static String refusal(String statement, SQLException e) {
        String where = serverMessage(e).stream()
                .flatMap(m -> Stream.of(
                        named("table", m.getTable()),
                        named("column", m.getColumn()),
                        named("type", m.getDatatype()),
                        named("constraint", m.getConstraint())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String by = where.isEmpty() ? "" : " by " + where;
        return "a row was refused" + by + " (" + statement + ", SQLSTATE " + state(e) + ")";
    }

    private static Optional<String> named(String kind, @Nullable String name) {
        return Optional.ofNullable(name).map(n -> kind + " " + n);
    }

    /** The driver's message may quote the value. */
    private static SQLException withoutValues(SQLException e) {
        SQLException bare = new SQLException("SQLSTATE " + state(e), state(e));
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private static Optional<ServerErrorMessage> serverMessage(SQLException e) {
        return e instanceof PSQLException p ? Optional.ofNullable(p.getServerErrorMessage()) : Optional.empty();
    }

    /** The pool wraps the driver's exception in its own. */
    private static String state(SQLException e) {
        Optional<String> own = Optional.ofNullable(e.getSQLState());
        return own.or(() -> e.getCause() instanceof SQLException cause ? Optional.of(state(cause)) : Optional.empty())
                .orElse("08000");
    }
}
