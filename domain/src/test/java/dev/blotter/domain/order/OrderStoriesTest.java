package dev.blotter.domain.order;

import static dev.blotter.domain.order.OrderEventType.CANCELED;
import static dev.blotter.domain.order.OrderEventType.CANCEL_REJECTED;
import static dev.blotter.domain.order.OrderEventType.DONE_FOR_DAY;
import static dev.blotter.domain.order.OrderEventType.EXPIRED;
import static dev.blotter.domain.order.OrderEventType.NEW;
import static dev.blotter.domain.order.OrderEventType.OUTCOME_UNKNOWN;
import static dev.blotter.domain.order.OrderEventType.PENDING_CANCEL;
import static dev.blotter.domain.order.OrderEventType.PENDING_NEW;
import static dev.blotter.domain.order.OrderEventType.PENDING_REPLACE;
import static dev.blotter.domain.order.OrderEventType.REJECTED;
import static dev.blotter.domain.order.OrderEventType.REPLACE_REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.journal.Evidence;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lives of orders as FIX 4.4 volume 4 tells them, step by step. */
@DisplayName("An order")
class OrderStoriesTest {

    private Order order = Lives.submitted();

    @Test
    void isFilledInTwoParts() {
        then(PENDING_NEW, OrderStatus.PENDING_NEW, 10);
        then(NEW, OrderStatus.NEW, 10);
        executed(3, OrderStatus.PARTIALLY_FILLED, 7);
        executed(10, OrderStatus.FILLED, 0);
        assertThat(order.averagePrice()).hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("100"));
        assertThat(order.isDone()).isTrue();
    }

    @Test
    void isExecutedWhileItsCancelWaits() {
        then(NEW, OrderStatus.NEW, 10);
        then(PENDING_CANCEL, OrderStatus.PENDING_CANCEL, 10);
        executed(4, OrderStatus.PENDING_CANCEL, 6);
        then(CANCELED, OrderStatus.CANCELED, 0);
    }

    @Test
    void isFilledBeforeItsCancelComes() {
        then(NEW, OrderStatus.NEW, 10);
        then(PENDING_CANCEL, OrderStatus.PENDING_CANCEL, 10);
        executed(10, OrderStatus.PENDING_CANCEL, 0);
        then(CANCEL_REJECTED, OrderStatus.FILLED, 0);
    }

    @Test
    void isReopenedByAReplaceThatMakesItLarger() {
        then(NEW, OrderStatus.NEW, 10);
        executed(10, OrderStatus.FILLED, 0);
        then(PENDING_REPLACE, OrderStatus.PENDING_REPLACE, 0);
        order = Lives.replaced(order, 12);
        is(OrderStatus.PARTIALLY_FILLED, 2);
    }

    @Test
    void isFilledByAReplaceDownToWhatWasExecuted() {
        then(NEW, OrderStatus.NEW, 10);
        executed(4, OrderStatus.PARTIALLY_FILLED, 6);
        then(PENDING_REPLACE, OrderStatus.PENDING_REPLACE, 6);
        order = Lives.replaced(order, 4);
        is(OrderStatus.FILLED, 0);
    }

    @Test
    void isCanceledAfterAReplaceThatWasStillWaiting() {
        then(NEW, OrderStatus.NEW, 10);
        then(PENDING_REPLACE, OrderStatus.PENDING_REPLACE, 10);
        then(PENDING_CANCEL, OrderStatus.PENDING_CANCEL, 10);
        order = Lives.replaced(order, 12);
        is(OrderStatus.PENDING_CANCEL, 12);
        then(CANCELED, OrderStatus.CANCELED, 0);
    }

    @Test
    void keepsTheRequestThatWasNotAnswered() {
        then(NEW, OrderStatus.NEW, 10);
        then(PENDING_CANCEL, OrderStatus.PENDING_CANCEL, 10);
        then(PENDING_REPLACE, OrderStatus.PENDING_CANCEL, 10);
        then(REPLACE_REJECTED, OrderStatus.PENDING_CANCEL, 10);
        then(PENDING_REPLACE, OrderStatus.PENDING_CANCEL, 10);
        then(CANCEL_REJECTED, OrderStatus.PENDING_REPLACE, 10);
        then(REPLACE_REJECTED, OrderStatus.NEW, 10);
    }

    @Test
    void isBustedAndWorksOn() {
        then(NEW, OrderStatus.NEW, 10);
        executed(10, OrderStatus.FILLED, 0);
        executed(4, OrderStatus.PARTIALLY_FILLED, 6);
        executed(0, OrderStatus.NEW, 10);
        assertThat(order.averagePrice()).isEmpty();
    }

    @Test
    void worksAgainOnTheNextDay() {
        then(NEW, OrderStatus.NEW, 10);
        executed(4, OrderStatus.PARTIALLY_FILLED, 6);
        then(DONE_FOR_DAY, OrderStatus.DONE_FOR_DAY, 6);
        executed(3, OrderStatus.DONE_FOR_DAY, 7);
        then(NEW, OrderStatus.PARTIALLY_FILLED, 7);
        then(EXPIRED, OrderStatus.EXPIRED, 0);
    }

    @Test
    void shrinksToNothing() {
        then(NEW, OrderStatus.NEW, 10);
        order = Lives.restated(order, 4);
        is(OrderStatus.NEW, 6);
        order = Lives.restated(order, 6);
        is(OrderStatus.CANCELED, 0);
    }

    @Test
    void isFilledByWhatCameAfterItsCancel() {
        then(NEW, OrderStatus.NEW, 10);
        then(CANCELED, OrderStatus.CANCELED, 0);
        executed(4, OrderStatus.CANCELED, 0);
        executed(10, OrderStatus.FILLED, 0);
        executed(12, OrderStatus.FILLED, 0);
        assertThat(order.isOverfilled()).isTrue();
    }

    @Test
    void isInDoubtUntilTheVenueSpeaks() {
        then(PENDING_NEW, OrderStatus.PENDING_NEW, 10);
        order = Lives.after(order, OUTCOME_UNKNOWN, Evidence.LOCAL);
        assertThat(order.isInDoubt()).isTrue();
        order = Lives.after(order, PENDING_NEW, Evidence.LOCAL);
        assertThat(order.isInDoubt()).isTrue();
        assertThat(Lives.executed(order, 1).isInDoubt()).isFalse();
        assertThat(Lives.after(order, NEW).isInDoubt()).isFalse();
        assertThat(Lives.after(order, REJECTED, Evidence.LOCAL).isInDoubt()).isFalse();
    }

    @Test
    void isAdoptedThenCompleted() {
        order = Lives.executed(Lives.adopted(), 4);
        is(OrderStatus.FILLED, 0);
        assertThat(order.isAdopted()).isTrue();
        order = order.completed(Lives.TERMS, 7).withLife(OrderLife.begin(Optional.of(Lives.TERMS)));
        is(OrderStatus.PARTIALLY_FILLED, 6);
        assertThat(order.isAdopted()).isFalse();
        assertThat(order.sequence()).isEqualTo(7);
    }

    @Test
    void isNotFilledWhenTheVenueCancelsWhatWasAdopted() {
        order = Lives.executed(Lives.adopted(), 4);
        then(CANCELED, OrderStatus.CANCELED, 0);
    }

    private void then(OrderEventType type, OrderStatus status, long leaves) {
        order = Lives.after(order, type);
        is(status, leaves);
    }

    private void executed(long quantity, OrderStatus status, long leaves) {
        order = Lives.executed(order, quantity);
        is(status, leaves);
    }

    private void is(OrderStatus status, long leaves) {
        assertThat(order.status()).isEqualTo(status);
        assertThat(order.leavesQuantity()).hasToString(Long.toString(leaves));
    }
}
