package dev.blotter.sqlite;

import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Full;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.statement.SqlErrors;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/** Says what SQLite's result codes mean for a write. */
final class SqliteErrors implements SqlErrors {

    private static final int PRIMARY = 0xff;

    private static final Duration LOCKED = Duration.ofMillis(100);

    private final SqliteConfig config;

    SqliteErrors(SqliteConfig config) {
        this.config = config;
    }

    /** What a failure before the commit means: nothing is stored. */
    @Override
    public RuntimeException translate(String statement, SQLException e) {
        return switch (code(e)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new Unavailable(
                        config.file() + " is locked by another process; waited " + config.busyTimeoutMillis() + " ms",
                        e,
                        LOCKED);
            case SQLITE_FULL -> new Full("there is no room left for " + config.file(), e);
            case SQLITE_CORRUPT -> new Corrupt(config.file() + " is damaged", e);
            case SQLITE_NOTADB -> new Corrupt(config.file() + " is not a SQLite database", e);
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG ->
                new RowRefusedException(statement + " was refused: " + detail(e), e);
            case SQLITE_READONLY, SQLITE_CANTOPEN ->
                new Unavailable(
                        config.file()
                                + (Files.notExists(config.file())
                                        ? " is not there; to make it, its folder must be writable"
                                        : " cannot be written; its folder must be writable, too"),
                        e);
            default -> unusable(detail(e), e);
        };
    }

    /** The statements are fixed: what they name is not there only where the schema has been changed. */
    private StoreException unusable(String detail, SQLException e) {
        return detail.startsWith("no such ")
                ? new Corrupt(config.file() + " is damaged, its schema is another: " + detail, e)
                : new Unavailable(config.file() + " cannot be used: " + detail, e);
    }

    /**
     * What a failure of the commit itself means: unknown, but for the cases in which SQLite says that it did not
     * happen.
     */
    RuntimeException translateCommit(SQLException e) {
        return switch (code(e)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_CONSTRAINT -> translate("commit", e);
            default -> unknown(detail(e), e);
        };
    }

    OutcomeUnknown unknown(String why, SQLException e) {
        return new OutcomeUnknown("the commit to " + config.file() + " may be lost: " + why, e);
    }

    /** Whether a failure says that the file cannot be used, rather than that something in it was refused. */
    boolean isAway(StoreException failure) {
        return failure.getCause() instanceof SQLException e
                && switch (code(e)) {
                    case SQLITE_CANTOPEN, SQLITE_IOERR -> true;
                    default -> false;
                };
    }

    /** Whether another connection has the file. */
    static boolean isBusy(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_BUSY;
    }

    /** The result code without its extension. */
    private static SQLiteErrorCode code(SQLException e) {
        return SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY);
    }

    /** What SQLite says without what the driver says around it; SQLite names tables and columns, never values. */
    private static String detail(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int open = message.indexOf('(');
        return open >= 0 && message.endsWith(")") ? message.substring(open + 1, message.length() - 1) : message;
    }
}
