package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Full;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What each result code means, before the commit and at it. */
class SqliteErrorsTest {

    private final SqliteErrors errors = new SqliteErrors(SqliteConfig.of(Path.of("/data/book.db")));

    static Stream<Arguments> meanings() {
        return Stream.of(
                Arguments.of(SQLiteErrorCode.SQLITE_BUSY, Unavailable.class, Unavailable.class),
                Arguments.of(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT, Unavailable.class, Unavailable.class),
                Arguments.of(SQLiteErrorCode.SQLITE_LOCKED, Unavailable.class, Unavailable.class),
                Arguments.of(SQLiteErrorCode.SQLITE_FULL, Full.class, Full.class),
                Arguments.of(SQLiteErrorCode.SQLITE_IOERR, Unavailable.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_IOERR_FSYNC, Unavailable.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_CORRUPT, Corrupt.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_NOTADB, Corrupt.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_CONSTRAINT, RowRefusedException.class, RowRefusedException.class),
                Arguments.of(
                        SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, RowRefusedException.class, RowRefusedException.class),
                Arguments.of(SQLiteErrorCode.SQLITE_MISMATCH, RowRefusedException.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_TOOBIG, RowRefusedException.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_READONLY, Unavailable.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_CANTOPEN, Unavailable.class, OutcomeUnknown.class),
                Arguments.of(SQLiteErrorCode.SQLITE_NOMEM, Unavailable.class, OutcomeUnknown.class));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void everyCodeHasItsMeaning(SQLiteErrorCode code, Class<?> before, Class<?> atCommit) {
        SQLiteException e = new SQLiteException("[" + code + "] what it is (the detail)", code);
        assertThat(errors.translate("orders.save", e)).isInstanceOf(before).hasCause(e);
        assertThat(errors.translateCommit(e)).isInstanceOf(atCommit).hasCause(e);
    }

    @Test
    void messages() {
        SQLiteException check = new SQLiteException(
                "[SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: ck_orders_side)",
                SQLiteErrorCode.SQLITE_CONSTRAINT_CHECK);
        assertThat(errors.translate("orders.save", check))
                .hasMessage("orders.save was refused: CHECK constraint failed: ck_orders_side");
        SQLiteException disk = new SQLiteException(
                "[SQLITE_IOERR_FSYNC] I/O error in fsync (disk I/O error)", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        assertThat(errors.translateCommit(disk)).hasMessage("the commit to /data/book.db may be lost: disk I/O error");
    }
}
