package dev.blotter.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.order.Side;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private final Execution fill = Reports.buy("E1", "1", "100", 10);
    private final Execution bust = Reports.bust("B1", "E1", 20);

    @Test
    void fillsReferToNothing() {
        assertThatThrownBy(() -> copy(fill, ExecutionType.TRADE, bust.ref(), fill.fill()))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("ref does not go with TRADE");
    }

    @Test
    void correctionsAndBustsReferToAReport() {
        assertThatThrownBy(() -> copy(fill, ExecutionType.TRADE_CORRECT, Optional.empty(), fill.fill()))
                .hasMessage("ref is missing; TRADE_CORRECT needs one");
        assertThatThrownBy(() -> copy(bust, ExecutionType.TRADE_CANCEL, Optional.empty(), Optional.empty()))
                .hasMessage("ref is missing; TRADE_CANCEL needs one");
    }

    @Test
    void figuresGoWithFillsAndCorrectionsOnly() {
        assertThatThrownBy(() -> copy(bust, ExecutionType.TRADE_CANCEL, bust.ref(), fill.fill()))
                .hasMessage("quantity does not go with a bust");
        assertThatThrownBy(() -> copy(fill, ExecutionType.TRADE, Optional.empty(), Optional.empty()))
                .hasMessage("quantity is missing");
        assertThatThrownBy(() -> copy(bust, ExecutionType.TRADE_CORRECT, bust.ref(), Optional.empty()))
                .hasMessage("quantity is missing");
    }

    @Test
    void valueOfAFillMustFit() {
        assertThatThrownBy(() -> Fill.of("0.0000000001", "0.000000001"))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("quantity × price has 19 digits after the point; at most 18 are kept");
        assertThatThrownBy(() -> Fill.of("10000000000", "10000000000"))
                .hasMessage("quantity × price has 21 digits before the point; at most 20 are kept");
    }

    @Test
    void sameContentWhoeverSaysSo() {
        Execution again = new Execution(
                fill.key(),
                fill.order(),
                fill.session(),
                fill.type(),
                fill.ref(),
                fill.side(),
                fill.fill(),
                fill.eventTime(),
                fill.venueSequence(),
                Evidence.RECONCILED,
                fill.sequence() + 1);

        assertThat(fill.sameContent(again)).isTrue();
        assertThat(fill.sameContent(Reports.buy("E1", "1", "100.01", 10))).isFalse();
        assertThat(fill.sameContent(Reports.buy("E1", "1", "100", 11))).isFalse();
        assertThat(fill.sameContent(Reports.sell("E1", "1", "100", 10))).isFalse();
        assertThat(fill.sameContent(Reports.buy("E1", "1.0", "100.000", 10))).isTrue();
    }

    @Test
    void tieBreakTellsVenuesAndDaysApart() {
        ExecutionKey key = fill.key();
        ExecutionKey otherVenue =
                new ExecutionKey(key.portfolio(), new Venue("ARCX"), key.instrument(), key.tradeDate(), key.id());
        ExecutionKey otherDay = key.sibling(new ExecutionRef(Reports.DAY.plusDays(1), key.id()));

        assertThat(key.tieBreak()).isNotEqualTo(otherVenue.tieBreak()).isNotEqualTo(otherDay.tieBreak());
        assertThat(Side.BUY.signed(fill.fill().orElseThrow().quantity())).hasToString("1");
        assertThat(Side.SELL.signed(fill.fill().orElseThrow().quantity())).hasToString("-1");
    }

    private static Execution copy(
            Execution from, ExecutionType type, Optional<ExecutionRef> ref, Optional<Fill> figures) {
        return new Execution(
                from.key(),
                from.order(),
                from.session(),
                type,
                ref,
                from.side(),
                figures,
                from.eventTime(),
                from.venueSequence(),
                from.evidence(),
                from.sequence());
    }
}
