package dev.blotter.contract.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.verify.Finding;
import dev.blotter.application.verify.VerifyJournal;
import dev.blotter.application.verify.VerifyReport;
import dev.blotter.contract.book.Desk;
import dev.blotter.contract.book.Reports;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.store.Store;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row that was changed, lost or added by hand is found, in every table. Each test has a database of its own. */
public interface VerifyContract {

    /** An empty store that nothing else uses. */
    Store emptyStore();

    /**
     * Runs a statement on the store's database, past Blotter and with foreign keys and triggers out of force, and
     * commits it.
     *
     * @return how many rows it touched
     */
    int tamper(String sql);

    static Stream<Tampering> tamperings() {
        return Tampering.all();
    }

    @Test
    default void anUntouchedStoreIsClean() {
        try (Store store = emptyStore();
                Desk desk = new Desk(store)) {
            fill(desk);
            VerifyReport report = new VerifyJournal(store.snapshots()).verify(100, rows -> {});
            assertThat(report.findings()).isEqualTo(List.of());
            assertThat(report.isClean()).isTrue();
            assertThat(report.rows()).isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    default void whatWasDoneBehindItsBackIsNamed(Tampering tampering) {
        try (Store store = emptyStore();
                Desk desk = new Desk(store)) {
            fill(desk);
            String sql = tampering
                    .sql()
                    .replace("@P", desk.portfolio().toString())
                    .replace("@I", desk.instrument().toString());
            assertThat(tamper(sql)).as("rows touched by %s", sql).isEqualTo(1);
            VerifyReport report = new VerifyJournal(store.snapshots()).verify(100, rows -> {});
            assertThat(report.isClean()).isFalse();
            assertThat(report.findings()).anyMatch(finding -> names(finding, tampering.table()));
        }
    }

    private static boolean names(Finding finding, String table) {
        boolean byTable = finding.table().equals(table) || finding.table().startsWith(table + " ");
        // What the portfolio's row says of the heads of its chains is held against the chains.
        boolean head = table.equals("portfolios")
                && (finding.table().equals("journal") || finding.table().equals("conflicts"));
        return byTable || head;
    }

    private static void fill(Desk desk) {
        Reports reports = new Reports(desk);
        SessionId session = desk.ids().session();
        desk.applied(
                new Deposit(desk.command(), desk.portfolio(), Money.of("5000", "USD"), Desk.START, Evidence.OPERATOR));
        desk.applied(new OpenSession(desk.command(), desk.portfolio(), session, "engine", Desk.START));
        SubmitOrder asked = reports.limit(desk.ids().order(), Side.BUY, "100", "10");
        SubmitOrder submit = SubmitOrder.of(
                asked.id(),
                asked.orderKey(),
                desk.instrument(),
                Side.BUY,
                asked.terms().in(session));
        desk.applied(submit);
        desk.applied(reports.event(submit.order(), OrderEventType.NEW, 1));
        RecordExecution fill = reports.fill("1", submit.order(), Side.BUY, "60", "10", 2);
        RecordExecution withFee =
                new RecordExecution(fill.id(), fill.report(), fill.fill().withFee(Money.of("0.5", "USD")));
        desk.applied(withFee);
        desk.execute(new RecordExecution(fill.id(), fill.report(), Fill.of("61", "10")));
        addSecondOrder(desk, reports, session);
    }

    /** An order without executions: its trade does not exist, and can be added by hand. */
    private static void addSecondOrder(Desk desk, Reports reports, SessionId session) {
        SubmitOrder rejected = reports.limit(desk.ids().order(), Side.BUY, "1", "1");
        desk.applied(SubmitOrder.of(
                rejected.id(),
                rejected.orderKey(),
                desk.instrument(),
                Side.BUY,
                rejected.terms().in(session)));
    }
}
