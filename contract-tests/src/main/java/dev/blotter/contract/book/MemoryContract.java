package dev.blotter.contract.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderStatus;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.store.Store;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lane decides from memory where it wrote last; nobody notices, whoever else writes meanwhile. */
public interface MemoryContract {

    Store store();

    @Test
    default void twoWritersTakeTurnsOnOneOrder() {
        try (Desk desk = new Desk(store());
                GroupCommit other = another()) {
            Reports reports = new Reports(desk);
            for (int i = 0; i < 20; i++) {
                OrderId order = desk.ids().order();
                desk.applied(reports.limit(order, Side.BUY, "100", "10.5"));
                assertApplied(other.execute(reports.event(order, OrderEventType.NEW, 10 * i + 1)));
                assertApplied(other.execute(reports.fill("a" + i, order, Side.BUY, "60", "10.25", 10 * i + 2)));
                desk.applied(reports.fill("b" + i, order, Side.BUY, "20", "10.25", 10 * i + 3));
                assertApplied(other.execute(reports.event(order, OrderEventType.CANCELED, 10 * i + 4)));
                assertThat(desk.store()
                                .finders()
                                .orders()
                                .find(new OrderKey(desk.portfolio(), order))
                                .orElseThrow()
                                .status())
                        .isEqualTo(OrderStatus.CANCELED);
            }
            assertThat(desk.position().quantity()).hasToString("1600");
            desk.assertClean();
        }
    }

    @Test
    default void whatAnotherWroteIsADuplicateHere() {
        try (Desk desk = new Desk(store());
                GroupCommit other = another()) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            desk.applied(reports.limit(order, Side.BUY, "100", "10.5"));
            List<Command> commands = List.of(
                    reports.limit(desk.ids().order(), Side.SELL, "1", "10"),
                    reports.fill("1", order, Side.BUY, "60", "10.25", 2),
                    reports.fill("2", order, Side.BUY, "40", "10.25", 3),
                    new SettleTrade(desk.command(), desk.portfolio(), order, Reports.at(4), Evidence.OPERATOR));
            for (Command command : commands) {
                assertApplied(other.execute(command));
                assertThat(desk.execute(command)).isInstanceOf(Outcome.Duplicate.class);
                desk.applied(reports.limit(desk.ids().order(), Side.BUY, "1", "10"));
            }
            assertThat(desk.execute(
                            new SettleTrade(desk.command(), desk.portfolio(), order, Reports.at(5), Evidence.OPERATOR)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.ALREADY_SETTLED));
            desk.assertClean();
        }
    }

    /** An answer that writes nothing is held against the store, too. */
    @Test
    default void refusalIsNotGivenFromWhatIsOld() {
        try (Desk desk = new Desk(store());
                GroupCommit other = another()) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            desk.applied(reports.fill("1", order, Side.BUY, "60", "10.25", 5));
            Command early = reports.event(order, OrderEventType.NEW, 1);
            assertThat(desk.execute(early)).isInstanceOf(Outcome.Refused.class);
            assertApplied(other.execute(reports.limit(order, Side.BUY, "100", "10.5")));
            desk.applied(early);
            desk.assertClean();
        }
    }

    /** As after a failover that lost the newest commits: the store's row counts, not what was written before. */
    @Test
    default void storeThatIsOtherThanItWasLeftIsReadAgain() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            desk.applied(reports.limit(desk.ids().order(), Side.BUY, "100", "10.5"));
            Portfolio left =
                    desk.store().finders().portfolios().find(desk.portfolio()).orElseThrow();
            JournalTip kept = new JournalTip(7, left.journal().hash());
            desk.store().writes().write(tx -> tx.portfolios().save(List.of(left.withConflicts(kept))));
            long sequence = desk.applied(reports.limit(desk.ids().order(), Side.BUY, "1", "10.5"));
            Portfolio now =
                    desk.store().finders().portfolios().find(desk.portfolio()).orElseThrow();
            assertThat(now.conflicts()).isEqualTo(kept);
            assertThat(now.journal().sequence()).isEqualTo(sequence);
            desk.store().writes().write(tx -> tx.portfolios().save(List.of(now.withConflicts(left.conflicts()))));
            desk.assertClean();
        }
    }

    @Test
    default void positionsOfManyInstrumentsAreKnownOrReadAsTheyAre() {
        try (Desk desk = new Desk(store());
                Desk again = new Desk(store())) {
            for (Desk one : List.of(desk, again, desk)) {
                Reports reports = new Reports(one);
                for (int i = 0; i < 12; i++) {
                    one.applied(reports.fill(
                            "p" + i + "-" + one.entries(), one.ids().order(), Side.BUY, "1", "10", i));
                }
            }
            assertThat(desk.position().quantity()).hasToString("24");
            assertThat(again.position().quantity()).hasToString("12");
            desk.assertClean();
        }
    }

    private GroupCommit another() {
        return new GroupCommit(
                store().writes(), CommitSettings.forWriters(store().info().writers()), InstantSource.system());
    }

    private static void assertApplied(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    }
}
