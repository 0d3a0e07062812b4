package dev.blotter.contract.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.CloseSession;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every outcome of every command. */
public interface OutcomeContract {

    Store store();

    @Test
    default void theSameCommandAgainIsADuplicateAndWritesNothing() {
        try (Desk desk = new Desk(store())) {
            for (Command command : oneOfEach(desk)) {
                long sequence = desk.applied(command);
                long entries = desk.entries();
                assertThat(desk.execute(command))
                        .isInstanceOfSatisfying(
                                Outcome.Duplicate.class,
                                duplicate -> assertThat(duplicate.sequence()).isEqualTo(sequence));
                assertThat(desk.entries()).isEqualTo(entries);
            }
            desk.assertClean();
        }
    }

    private static List<Command> oneOfEach(Desk desk) {
        Reports reports = new Reports(desk);
        SessionId session = desk.ids().session();
        OrderId order = desk.ids().order();
        return List.of(
                RegisterInstrument.of(
                        desk.command(), "X" + desk.ids().next().toString().substring(0, 23) + ".XNAS", "EUR"),
                new Deposit(desk.command(), desk.portfolio(), Money.of("1000", "USD"), Desk.START, Evidence.OPERATOR),
                new OpenSession(desk.command(), desk.portfolio(), session, "engine", Desk.START),
                reports.limit(order, Side.BUY, "100", "10.5"),
                reports.event(order, OrderEventType.NEW, 1),
                reports.fill("1", order, Side.BUY, "60", "10.25", 2),
                reports.correct("2", order, Side.BUY, "1", "50", "10.25", 3),
                reports.bust("3", order, Side.BUY, "2", 4),
                reports.event(order, OrderEventType.CANCELED, 5),
                new SettleTrade(desk.command(), desk.portfolio(), order, Reports.at(6), Evidence.OPERATOR),
                new CloseSession(desk.command(), desk.portfolio(), session, Reports.at(7)));
    }

    @Test
    default void theSameReportUnderAnotherCommandIdIsADuplicate() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            long submitted = desk.applied(reports.limit(order, Side.BUY, "100", "10.5"));
            long executed = desk.applied(reports.fill("1", order, Side.BUY, "60", "10.25", 2));
            assertThat(desk.execute(reports.limit(order, Side.BUY, "100", "10.50")))
                    .isInstanceOfSatisfying(
                            Outcome.Duplicate.class,
                            d -> assertThat(d.sequence()).isEqualTo(submitted));
            assertThat(desk.execute(reports.fill("1", order, Side.BUY, "60.0", "10.25", 2)))
                    .isInstanceOfSatisfying(
                            Outcome.Duplicate.class,
                            d -> assertThat(d.sequence()).isEqualTo(executed));
            desk.assertClean();
        }
    }

    @Test
    default void otherContentUnderTheSameIdIsAConflictAndBothAreKept() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            RecordExecution first = reports.fill("1", order, Side.BUY, "60", "10.25", 2);
            long sequence = desk.applied(first);
            RecordExecution other = new RecordExecution(first.id(), first.report(), Fill.of("61", "10.25"));
            RecordExecution renamed = new RecordExecution(desk.command(), first.report(), Fill.of("62", "10.25"));
            for (int i = 0; i < 2; i++) {
                for (RecordExecution command : List.of(other, renamed)) {
                    assertThat(desk.execute(command))
                            .isInstanceOfSatisfying(
                                    Outcome.Conflict.class,
                                    c -> assertThat(c.sequence()).isEqualTo(sequence));
                }
            }
            List<JournalEntry> kept = desk.store().finders().journal().conflicts(desk.portfolio(), 0, 10);
            assertThat(kept)
                    .extracting(entry -> entry.said().payload())
                    .containsExactly(other.payload().json(), renamed.payload().json());
            assertThat(desk.position().quantity()).hasToString("60");
            desk.assertClean();
        }
    }

    @Test
    default void whatNamesTheUnknownIsRefusedAndStoresNothing() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            SubmitOrder known = reports.limit(order, Side.BUY, "1", "1");
            InstrumentId nowhere = InstrumentId.parse("NOSUCH.NOWHERE");
            long entries = desk.entries();
            refused(desk, reports.event(order, OrderEventType.NEW, 1), RefusalReason.UNKNOWN_ORDER);
            refused(
                    desk,
                    new SettleTrade(desk.command(), desk.portfolio(), order, Desk.START, Evidence.OPERATOR),
                    RefusalReason.UNKNOWN_TRADE);
            refused(
                    desk,
                    SubmitOrder.of(desk.command(), known.orderKey(), nowhere, Side.BUY, known.terms()),
                    RefusalReason.UNKNOWN_INSTRUMENT);
            refused(
                    desk,
                    SubmitOrder.of(
                            desk.command(),
                            known.orderKey(),
                            desk.instrument(),
                            Side.BUY,
                            known.terms().in(desk.ids().session())),
                    RefusalReason.UNKNOWN_SESSION);
            PortfolioId stranger = desk.ids().portfolio();
            refused(
                    desk,
                    new Deposit(desk.command(), stranger, Money.of("1", "USD"), Desk.START, Evidence.OPERATOR),
                    RefusalReason.UNKNOWN_PORTFOLIO);
            assertThat(desk.entries()).isEqualTo(entries);
            desk.assertClean();
        }
    }

    @Test
    default void whatContradictsTheOrderIsRefused() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            desk.applied(reports.fill("1", order, Side.BUY, "60", "10.25", 2));
            refused(desk, reports.limit(order, Side.SELL, "60", "10.25"), RefusalReason.INCONSISTENT);
            refused(desk, reports.fill("2", order, Side.SELL, "60", "10.25", 3), RefusalReason.INCONSISTENT);
        }
    }

    @Test
    default void aClosedSessionTakesNoOrdersButStillTakesFills() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            SessionId session = desk.ids().session();
            desk.applied(new OpenSession(desk.command(), desk.portfolio(), session, "engine", Desk.START));
            SubmitOrder submit = reports.limit(desk.ids().order(), Side.BUY, "10", "5");
            SubmitOrder inSession = SubmitOrder.of(
                    submit.id(),
                    submit.orderKey(),
                    desk.instrument(),
                    Side.BUY,
                    submit.terms().in(session));
            desk.applied(inSession);
            desk.applied(new CloseSession(desk.command(), desk.portfolio(), session, Reports.at(9)));
            refused(
                    desk,
                    new CloseSession(desk.command(), desk.portfolio(), session, Reports.at(9)),
                    RefusalReason.SESSION_CLOSED);
            SubmitOrder late = reports.limit(desk.ids().order(), Side.BUY, "10", "5");
            refused(
                    desk,
                    SubmitOrder.of(
                            late.id(),
                            late.orderKey(),
                            desk.instrument(),
                            Side.BUY,
                            late.terms().in(session)),
                    RefusalReason.SESSION_CLOSED);
            desk.applied(reports.fill("1", inSession.order(), Side.BUY, "10", "5", 10));
            desk.assertClean();
        }
    }

    private static void refused(Desk desk, Command command, RefusalReason reason) {
        assertThat(desk.execute(command)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.message()).isNotBlank();
        });
    }

    @Test
    default void commandsHandedInTogetherAreDecidedInOrderAndAnsweredEach() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            Command limit = reports.limit(order, Side.BUY, "100", "10.5");
            List<Outcome> outcomes = desk
                    .commit()
                    .submit(List.of(
                            reports.event(order, OrderEventType.NEW, 1),
                            limit,
                            reports.fill("1", order, Side.BUY, "60", "10.25", 2),
                            limit))
                    .stream()
                    .map(answer -> answer.toCompletableFuture().join())
                    .toList();
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Applied.class);
            assertThat(outcomes.get(2)).isInstanceOf(Outcome.Applied.class);
            assertThat(outcomes.get(3)).isInstanceOf(Outcome.Duplicate.class);
            assertThat(desk.position().quantity()).hasToString("60");
            assertThat(desk.commit().submit(List.<Command>of())).isEmpty();
            assertThatThrownBy(() -> desk.commit()
                            .submit(List.of(
                                    limit,
                                    new Deposit(
                                            desk.command(),
                                            desk.openPortfolio(),
                                            Money.of("1", "USD"),
                                            Desk.START,
                                            Evidence.OPERATOR))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("one portfolio");
            desk.assertClean();
        }
    }
}
