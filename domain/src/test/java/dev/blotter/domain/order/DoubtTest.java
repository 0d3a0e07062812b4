package dev.blotter.domain.order;

import static dev.blotter.domain.order.OrderEventType.CANCELED;
import static dev.blotter.domain.order.OrderEventType.CANCEL_REJECTED;
import static dev.blotter.domain.order.OrderEventType.NEW;
import static dev.blotter.domain.order.OrderEventType.OUTCOME_UNKNOWN;
import static dev.blotter.domain.order.OrderEventType.PENDING_CANCEL;
import static dev.blotter.domain.order.OrderEventType.PENDING_NEW;
import static dev.blotter.domain.order.OrderEventType.PENDING_REPLACE;
import static dev.blotter.domain.order.OrderEventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.journal.Evidence;
import org.junit.jupiter.api.Test;

/** What nobody knows of an order. */
class DoubtTest {

    @Test
    void anOrderIsInDoubtFromItsReceiptUntilTheVenueSpeaks() {
        Order order = Lives.submitted();
        assertThat(order.doubt()).contains(Doubt.NOT_SAID_TO_BE_SENT);
        Order sent = Lives.after(order, PENDING_NEW, Evidence.LOCAL);
        assertThat(sent.doubt()).contains(Doubt.NOT_ANSWERED);
        assertThat(Lives.after(sent, NEW).doubt()).isEmpty();
        assertThat(Lives.after(sent, SUSPENDED).doubt()).isEmpty();
        assertThat(Lives.after(sent, CANCELED).doubt()).isEmpty();
        assertThat(Lives.executed(sent, 1).doubt()).isEmpty();
        assertThat(Lives.after(sent, OUTCOME_UNKNOWN, Evidence.LOCAL).doubt()).contains(Doubt.OUTCOME_UNKNOWN);
    }

    @Test
    void aRequestIsInDoubtUntilItIsAnsweredAlsoWhereSomeWasExecuted() {
        Order order = Lives.executed(Lives.after(Lives.submitted(), NEW), 1);
        assertThat(order.doubt()).isEmpty();
        Order canceling = Lives.after(order, PENDING_CANCEL, Evidence.LOCAL);
        assertThat(canceling.doubt()).contains(Doubt.CANCEL_NOT_ANSWERED);
        assertThat(Lives.after(canceling, CANCEL_REJECTED).doubt()).isEmpty();
        assertThat(Lives.after(canceling, CANCELED).doubt()).isEmpty();
        assertThat(Lives.executed(canceling, 10).doubt()).isEmpty();
        assertThat(Lives.after(order, PENDING_REPLACE, Evidence.LOCAL).doubt()).contains(Doubt.REPLACE_NOT_ANSWERED);
    }

    @Test
    void whatIsKnownFromAnExecutionOnlyIsNotInDoubt() {
        assertThat(Lives.executed(Lives.adopted(), 4).doubt()).isEmpty();
    }
}
