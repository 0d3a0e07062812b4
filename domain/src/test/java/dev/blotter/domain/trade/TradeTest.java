package dev.blotter.domain.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trade")
class TradeTest {

    private static final Currency USD = new Currency("USD");
    private static final Currency BNB = new Currency("BNB");
    private static final Instrument FUTURE =
            new Instrument(Reports.INSTRUMENT, USD, Quantity.of("50"), Optional.empty(), Optional.empty(), 1);

    private final OrderTerms terms = OrderTerms.limitDay(Quantity.of(10), Price.of("100"), new Timestamp(0));
    private final Order order = Order.submitted(Reports.order(Side.BUY), Reports.INSTRUMENT, Side.BUY, terms, 1);
    private final Execution four = Reports.buy("E1", "4", "100", 20);

    @Test
    void isOpenThenCompletedThenSettled() {
        Order part = order.withFills(
                Fills.of(List.of(four)).quantity(), Fills.of(List.of(four)).turnover());
        assertThat(trade(part, four).status()).isEqualTo(TradeStatus.OPEN);

        Execution six = Reports.buy("E2", "6", "99", 30);
        Fills all = Fills.of(List.of(four, six));
        Order filled = order.withFills(all.quantity(), all.turnover());
        assertThat(trade(filled, four, six).status()).isEqualTo(TradeStatus.COMPLETED);
        assertThat(Trade.of(filled, all, Optional.of(new Timestamp(99))).status())
                .isEqualTo(TradeStatus.SETTLED);
    }

    @Test
    void isBustedAlsoAfterItWasSettled() {
        Fills none = Fills.of(List.of(four, Reports.bust("B1", "E1", 40)));

        assertThat(none.count()).isZero();
        assertThat(Trade.of(order, none, Optional.of(new Timestamp(99))).status())
                .isEqualTo(TradeStatus.BUSTED);
    }

    @Test
    void beginsWithTheFirstReportInCanonicalOrder() {
        Execution earlier = Reports.buy("E0", "1", "100", 10);

        assertThat(trade(order, four, earlier).openedTime()).isEqualTo(new Timestamp(10));
    }

    @Test
    void belongsToTheSessionOfItsOrder() {
        SessionId session = new SessionId(new UUID(0, 7));
        Order sent = Order.submitted(order.key(), order.instrument(), order.side(), terms.in(session), 1);

        assertThat(trade(sent, four).session()).contains(session);
        assertThat(trade(order, four).session()).isEmpty();
    }

    @Test
    void costsWhatWasBoughtAndBringsWhatWasSold() {
        Execution bought = Reports.fill("E1", Side.BUY, Fill.of("2", "100.5").withFee(Money.of("0.1", "BNB")), 1);
        Execution sold = Reports.fill("E1", Side.SELL, Fill.of("2", "100.5").withFee(Money.of("1", "USD")), 1);

        assertThat(trade(order, bought).cashFlow(FUTURE, USD)).hasToString("-10050");
        assertThat(trade(order, bought).cashFlow(FUTURE, BNB)).hasToString("-0.1");
        assertThat(trade(order, bought).currencies(FUTURE)).containsExactly(BNB, USD);
        Order short2 = Order.adopted(sold.order(), Reports.INSTRUMENT, Side.SELL);
        assertThat(trade(short2, sold).cashFlow(FUTURE, USD)).hasToString("10049");
    }

    private static Trade trade(Order of, Execution... reports) {
        return Trade.of(of, Fills.of(List.of(reports)), Optional.empty());
    }
}
