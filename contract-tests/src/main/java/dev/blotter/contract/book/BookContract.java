package dev.blotter.contract.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderStatus;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What executions make of orders, trades, positions and cash. */
public interface BookContract {

    Store store();

    @Test
    default void aPositionIsOpenedReducedTurnedAndClosed() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            desk.applied(new Deposit(
                    desk.command(), desk.portfolio(), Money.of("1000", "USD"), Desk.START, Evidence.OPERATOR));
            trade(desk, reports, "1", Side.BUY, "1", "100", 1);
            trade(desk, reports, "2", Side.BUY, "1", "110", 2);
            trade(desk, reports, "3", Side.SELL, "1", "120", 3);
            assertThat(desk.position().realised()).hasToString("15");
            trade(desk, reports, "4", Side.SELL, "3", "90", 4);
            Position turned = desk.position();
            assertThat(turned.realised()).hasToString("0");
            assertThat(turned.quantity()).hasToString("-2");
            assertThat(turned.cost()).hasToString("-180");
            trade(desk, reports, "5", Side.BUY, "2", "80", 5);
            Position flat = desk.position();
            assertThat(flat.realised()).hasToString("20");
            assertThat(flat.quantity()).hasToString("0");
            assertThat(flat.cost()).hasToString("0");
            assertThat(desk.cash()).hasToString("1020");
            desk.assertClean();
        }
    }

    private static void trade(
            Desk desk, Reports reports, String id, Side side, String quantity, String price, long second) {
        desk.applied(reports.fill(id, desk.ids().order(), side, quantity, price, second));
    }

    @Test
    default void aLateExecutionTakesItsPlace() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            trade(desk, reports, "2", Side.SELL, "1", "120", 2);
            trade(desk, reports, "3", Side.BUY, "1", "90", 3);
            trade(desk, reports, "1", Side.BUY, "1", "100", 1);
            Position position = desk.position();
            assertThat(position.realised()).hasToString("20");
            assertThat(position.cost()).hasToString("90");
            assertThat(position.cycle()).isEqualTo(2);
            desk.assertClean();
        }
    }

    @Test
    default void aBustMayComeBeforeItsFillAndACorrectionAfter() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            desk.applied(reports.limit(order, Side.BUY, "10", "5"));
            desk.applied(reports.bust("b", order, Side.BUY, "1", 3));
            desk.applied(reports.fill("1", order, Side.BUY, "10", "5", 1));
            assertThat(desk.position().quantity()).hasToString("0");
            assertThat(trade(desk, order).status()).isEqualTo(TradeStatus.BUSTED);
            desk.applied(reports.fill("2", order, Side.BUY, "4", "5", 4));
            desk.applied(reports.correct("c", order, Side.BUY, "2", "6", "4.5", 5));
            assertThat(desk.position().quantity()).hasToString("6");
            assertThat(desk.position().cost()).hasToString("27");
            assertThat(desk.cash()).hasToString("-27");
            Order now = order(desk, order);
            assertThat(now.cumQuantity()).hasToString("6");
            assertThat(now.leavesQuantity()).hasToString("4");
            assertThat(now.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
            desk.assertClean();
        }
    }

    @Test
    default void anExecutionBeforeItsOrderIsAdoptedAndCompleted() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            desk.applied(reports.fill("1", order, Side.SELL, "4", "5", 2));
            assertThat(order(desk, order).isAdopted()).isTrue();
            desk.applied(reports.limit(order, Side.SELL, "10", "5"));
            Order completed = order(desk, order);
            assertThat(completed.isAdopted()).isFalse();
            assertThat(completed.leavesQuantity()).hasToString("6");
            assertThat(trade(desk, order).status()).isEqualTo(TradeStatus.OPEN);
            desk.applied(reports.event(order, OrderEventType.CANCELED, 3));
            assertThat(order(desk, order).status()).isEqualTo(OrderStatus.CANCELED);
            assertThat(trade(desk, order).status()).isEqualTo(TradeStatus.COMPLETED);
            desk.applied(reports.fill("2", order, Side.SELL, "1", "5", 4));
            assertThat(order(desk, order).cumQuantity()).hasToString("5");
            desk.applied(new SettleTrade(desk.command(), desk.portfolio(), order, Reports.at(9), Evidence.OPERATOR));
            assertThat(trade(desk, order).status()).isEqualTo(TradeStatus.SETTLED);
            desk.assertClean();
        }
    }

    @Test
    default void feesArePaidInTheirOwnCurrency() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            RecordExecution plain = reports.fill("1", order, Side.BUY, "2", "10", 1);
            desk.applied(new RecordExecution(
                    plain.id(), plain.report(), plain.fill().withFee(Money.of("0.000000000000000001", "BNB"))));
            assertThat(desk.cash()).hasToString("-20");
            assertThat(desk.position().fees()).hasToString("BNB 0.000000000000000001");
            assertThat(trade(desk, order).fills().fees()).hasToString("BNB 0.000000000000000001");
            desk.assertClean();
        }
    }

    @ParameterizedTest(name = "the bust first: {0}")
    @ValueSource(booleans = {true, false})
    default void whatIsBustedLeavesABalanceOfZeroInEveryCurrencyThatItNamed(boolean bustFirst) {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            OrderId order = desk.ids().order();
            RecordExecution plain = reports.fill("1", order, Side.BUY, "2", "10", 1);
            Command fill =
                    new RecordExecution(plain.id(), plain.report(), plain.fill().withFee(Money.of("0.5", "BNB")));
            Command bust = reports.bust("2", order, Side.BUY, "1", 2);
            desk.applied(bustFirst ? bust : fill);
            desk.applied(bustFirst ? fill : bust);
            List<String> balances = new ArrayList<>();
            store().snapshots().read((row, problem) -> {}, snapshot -> {
                snapshot.cash(desk.portfolio(), cash -> balances.add(cash.key().currency() + " " + cash.amount()));
                return true;
            });
            assertThat(balances).containsExactly("BNB 0", "USD 0");
            desk.assertClean();
        }
    }

    @Test
    default void venuesMayReuseExecutionIdsPerVenueInstrumentAndDay() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            ExecutionKey key =
                    reports.report("1", desk.ids().order(), Side.BUY, 1).key();
            var other = desk.register("T" + desk.ids().next().toString().substring(0, 23) + ".XNAS");
            ExecutionKey[] keys = {
                key,
                new ExecutionKey(key.portfolio(), new Venue("ARCX"), key.instrument(), key.tradeDate(), key.id()),
                new ExecutionKey(
                        key.portfolio(),
                        key.venue(),
                        key.instrument(),
                        key.tradeDate().plusDays(1),
                        key.id()),
                new ExecutionKey(key.portfolio(), key.venue(), other, key.tradeDate(), key.id()),
            };
            for (ExecutionKey one : keys) {
                desk.applied(new RecordExecution(
                        desk.command(),
                        ExecutionReport.of(one, desk.ids().order(), Side.BUY, Desk.START),
                        Fill.of("1", "1")));
            }
            assertThat(desk.position().quantity()).hasToString("3");
            desk.assertClean();
        }
    }

    @Test
    default void numbersOf38DigitsAndNanosecondsComeBackAsTheyWere() {
        try (Desk desk = new Desk(store())) {
            Reports reports = new Reports(desk);
            String price = "-12345678901234567890.123456789012345678";
            RecordExecution fill = reports.fill("1", desk.ids().order(), Side.BUY, "1", price, 1);
            desk.applied(fill);
            assertThat(desk.position().cost()).hasToString(price);
            assertThat(desk.cash()).hasToString(price.substring(1));
            SubmitOrder submit =
                    reports.limit(desk.ids().order(), Side.BUY, "99999999999999999999.999999999999999999", "1");
            desk.applied(submit);
            assertThat(order(desk, submit.order()).terms()).contains(submit.terms());
            assertThat(store().finders()
                            .executions()
                            .find(fill.executionKey())
                            .orElseThrow()
                            .eventTime())
                    .isEqualTo(Reports.at(1));
            desk.assertClean();
        }
    }

    private static Order order(Desk desk, OrderId order) {
        return desk.store()
                .finders()
                .orders()
                .find(new Reports(desk).key(order))
                .orElseThrow();
    }

    private static Trade trade(Desk desk, OrderId order) {
        return desk.store()
                .finders()
                .trades()
                .find(new Reports(desk).key(order))
                .orElseThrow();
    }
}
