package dev.blotter.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTermsTest {

    private static final Timestamp NOW = new Timestamp(1);

    @ParameterizedTest
    @CsvSource(textBlock = """
        MARKET,     DAY,            false, false, false,
        MARKET,     DAY,            true,  false, false, limitPrice does not go with MARKET
        MARKET,     DAY,            false, true,  false, stopPrice does not go with MARKET
        MARKET,     DAY,            false, false, true,  expireTime does not go with DAY
        LIMIT,      DAY,            true,  false, false,
        LIMIT,      DAY,            false, false, false, limitPrice is missing; LIMIT needs one
        LIMIT,      DAY,            true,  true,  false, stopPrice does not go with LIMIT
        LIMIT,      GOOD_TILL_DATE, true,  false, true,
        LIMIT,      GOOD_TILL_DATE, true,  false, false, expireTime is missing; GOOD_TILL_DATE needs one
        STOP,       DAY,            false, true,  false,
        STOP,       DAY,            false, false, false, stopPrice is missing; STOP needs one
        STOP,       DAY,            true,  true,  false, limitPrice does not go with STOP
        STOP_LIMIT, DAY,            true,  true,  false,
        STOP_LIMIT, DAY,            false, true,  false, limitPrice is missing; STOP_LIMIT needs one
        STOP_LIMIT, DAY,            true,  false, false, stopPrice is missing; STOP_LIMIT needs one
        """)
    void pricesAndTimesGoWithTheirTypes(
            OrderType type, TimeInForce timeInForce, boolean limit, boolean stop, boolean expires, String problem) {
        if (problem == null) {
            assertThatCode(() -> terms(type, timeInForce, limit, stop, expires)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> terms(type, timeInForce, limit, stop, expires))
                    .isInstanceOf(InvalidFieldException.class)
                    .hasMessage(problem);
        }
    }

    @ParameterizedTest
    @EnumSource(OrderEventType.class)
    void figuresGoWithReplacedAndRestatedOnly(OrderEventType type) {
        boolean replaces = type == OrderEventType.REPLACED;
        boolean restates = type == OrderEventType.RESTATED;

        refusedUnless(replaces || restates, "quantity does not go with " + type, () -> event(type, true, false, false));
        refusedUnless(replaces, "limitPrice does not go with " + type, () -> event(type, restates, true, false));
        refusedUnless(replaces, "stopPrice does not go with " + type, () -> event(type, restates, false, true));
        refusedUnless(
                !restates,
                "quantity is missing; RESTATED says by how much the order shrinks",
                () -> event(type, false, false, false));
    }

    @Test
    void namesAndSessionsComeAfterwards() {
        OrderTerms terms = OrderTerms.limitDay(Quantity.of(10), Price.of("100"), NOW);
        ClientOrderId name = new ClientOrderId("C1");

        assertThat(terms.named(name).clientOrderId()).contains(name);
        assertThat(terms.named(name).limitPrice()).isEqualTo(terms.limitPrice());
    }

    private static void refusedUnless(boolean good, String problem, Runnable making) {
        if (good) {
            assertThatCode(making::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(making::run)
                    .isInstanceOf(InvalidFieldException.class)
                    .hasMessage(problem);
        }
    }

    private static OrderTerms terms(
            OrderType type, TimeInForce timeInForce, boolean limit, boolean stop, boolean expires) {
        return new OrderTerms(
                Optional.empty(),
                Optional.empty(),
                type,
                timeInForce,
                Quantity.of(1),
                limit ? Optional.of(Price.of("1")) : Optional.empty(),
                stop ? Optional.of(Price.of("1")) : Optional.empty(),
                expires ? Optional.of(NOW) : Optional.empty(),
                NOW);
    }

    private static void event(OrderEventType type, boolean quantity, boolean limit, boolean stop) {
        OrderEvent event = new OrderEvent(
                Reports.order(1),
                type,
                new EventKey(NOW, 0, "V"),
                Evidence.VENUE,
                Optional.empty(),
                quantity ? Optional.of(Quantity.of(1)) : Optional.empty(),
                limit ? Optional.of(Price.of("1")) : Optional.empty(),
                stop ? Optional.of(Price.of("1")) : Optional.empty(),
                Optional.empty(),
                1);
        assertThat(event.type()).isEqualTo(type);
    }
}
