package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Full;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Which failures are certainly not stored, and which may be. */
class PostgresErrorsTest {

    private final PostgresErrors errors = new PostgresErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08003", "08006", "25006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P02",
                "57P03", "42P01", "58030", "XX000"
            })
    void beforeTheCommitTheStoreIsUnavailable(String state) {
        assertThat(errors.translate("orders.save", answered(state)))
                .isExactlyInstanceOf(Unavailable.class)
                .hasMessageContaining("orders.save, SQLSTATE " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21000", "22003", "22021", "22P02", "23502", "23503", "23505", "23514", "54000"})
    void aRowIsRefusedBeforeTheCommitAndAtIt(String state) {
        assertThat(errors.translate("orders.save", answered(state))).isExactlyInstanceOf(RowRefusedException.class);
        assertThat(errors.atCommit(answered(state))).isExactlyInstanceOf(RowRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200"})
    void thereIsNoRoom(String state) {
        assertThat(errors.translate("orders.save", answered(state))).isExactlyInstanceOf(Full.class);
        assertThat(errors.atCommit(answered(state))).isExactlyInstanceOf(Full.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX001", "XX002"})
    void dataIsDamaged(String state) {
        assertThat(errors.translate("orders.load", answered(state))).isExactlyInstanceOf(Corrupt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08006", "08007", "40003", "57P01", "57P02", "57P03", "58030", "XX000", "XX001"})
    void atTheCommitTheOutcomeIsUnknown(String state) {
        assertThat(errors.atCommit(answered(state))).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(errors.atCommit(unanswered(state))).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "57014", "25P02"})
    void atTheCommitAnAnsweredRollbackIsCertain(String state) {
        assertThat(errors.atCommit(answered(state))).isExactlyInstanceOf(Unavailable.class);
        assertThat(errors.atCommit(unanswered(state))).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "25P02", "53100", "53200"})
    void whatMayHaveFailedBehindTheCommitIsUnknown(String state) {
        assertThat(errors.atCommitWithMore(answered(state))).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void whatOnlyACommitIsAnsweredIsCertainWithMoreBehindItToo() {
        assertThat(errors.atCommitWithMore(answered("40001"))).isExactlyInstanceOf(Unavailable.class);
        assertThat(errors.atCommitWithMore(answered("23503"))).isExactlyInstanceOf(RowRefusedException.class);
        assertThat(errors.atCommitWithMore(unanswered("40001"))).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(errors.atCommitWithMore(answered("40003"))).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void withoutAStateTheServerIsTakenForAway() {
        SQLException pool = new SQLTransientConnectionException("timed out", answered("53300"));
        assertThat(errors.translate("connect", pool)).hasMessageContaining("no free connection");
        assertThat(errors.translate("connect", new SQLException("?"))).isExactlyInstanceOf(Unavailable.class);
        assertThat(errors.atCommit(new SQLException("?"))).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aRefusalNamesTheConstraintAndNeverTheValue() {
        RuntimeException refused = errors.translate("orders.save", answered("23514"));
        assertThat(refused)
                .hasMessage("a row was refused by table orders, column side, constraint ck_orders_side"
                        + " (orders.save, SQLSTATE 23514)");
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("canary");
    }

    private static PSQLException answered(String state) {
        String fields = String.join(
                "\0",
                "SERROR",
                "C" + state,
                "Mthe value canary is wrong",
                "DKey (name)=(canary).",
                "torders",
                "cside",
                "nck_orders_side",
                "");
        return new PSQLException(new ServerErrorMessage(fields), false);
    }

    private static PSQLException unanswered(String state) {
        for (PSQLState known : PSQLState.values()) {
            if (known.getState().equals(state)) {
                return new PSQLException("gone", known);
            }
        }
        return new PSQLException("gone", PSQLState.CONNECTION_FAILURE);
    }
}
