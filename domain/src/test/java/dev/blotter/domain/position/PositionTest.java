package dev.blotter.domain.position;

import static dev.blotter.domain.execution.Reports.buy;
import static dev.blotter.domain.execution.Reports.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.money.Quantity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A position")
class PositionTest {

    private Position position = Position.flat(new PositionKey(Reports.PORTFOLIO, Reports.INSTRUMENT));

    @Test
    void opensGrowsReducesTurnsAndCloses() {
        after(buy("E1", "1", "100", 1));
        holds("1", "100", "0", 1);
        after(buy("E2", "1", "110", 2));
        holds("2", "210", "0", 1);
        after(sell("E3", "1", "120", 3));
        holds("1", "105", "15", 1);
        after(sell("E4", "3", "90", 4));
        holds("-2", "-180", "0", 2);
        after(buy("E5", "2", "80", 5));
        holds("0", "0", "20", 2);
        assertThat(position.isFlat()).isTrue();
    }

    @Test
    void reopensInANewCycle() {
        after(buy("E1", "1", "100", 1));
        after(sell("E2", "1", "100", 2));
        after(sell("E3", "1", "100", 3));
        holds("-1", "-100", "0", 2);
    }

    @Test
    void roundsWhatAReductionReleasesOnceAndKeepsTheRest() {
        after(buy("E1", "3", "10", 1));
        after(buy("E2", "4", "10.25", 2));
        holds("7", "71", "0", 1);
        after(sell("E3", "1", "10", 3));
        holds("6", "60.857142857142857143", "-0.142857142857142857", 1);
        after(sell("E4", "6", "10", 4));
        holds("0", "0", "-1", 1);
    }

    @Test
    void roundsHalfToEven() {
        after(buy("E1", "2", "0.000000000000000001", 1));
        after(buy("E2", "2", "0", 2));
        holds("4", "0.000000000000000002", "0", 1);
        after(sell("E3", "1", "0", 3));
        holds("3", "0.000000000000000002", "0", 1);
    }

    @Test
    void turnsWhereThePartsHaveMoreDigitsThanTheWhole() {
        after(buy("E1", "0.000000001", "1", 1));
        after(sell("E2", "1", "0.000000000001", 2));
        holds("-0.999999999", "-0.000000000001", "-0.000000001", 2);
    }

    @Test
    void paysAtNegativePrices() {
        after(buy("E1", "1000", "-37.63", 1));
        holds("1000", "-37630", "0", 1);
        after(sell("E2", "1000", "10.01", 2));
        holds("0", "0", "47640", 1);
    }

    @Test
    void countsTheMultiplier() {
        position = position.after(BookedFill.of(buy("E1", "2", "4000.25", 1)), Quantity.of("50"));
        holds("2", "400025", "0", 1);
        position = position.after(BookedFill.of(sell("E2", "1", "4001", 2)), Quantity.of("50"));
        holds("1", "200012.5", "37.5", 1);
    }

    @Test
    void refusesWhatItCannotHold() {
        after(buy("E1", "99999999999999999999", "1", 1));
        assertThatThrownBy(() -> after(buy("E2", "1", "1", 2)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("amount has 21 digits before the point; at most 20 are kept");
        assertThatThrownBy(() ->
                        position.after(BookedFill.of(sell("E2", "0.000000001", "0.000000001", 2)), Quantity.of("0.1")))
                .hasMessage("amount has 19 digits after the point; at most 18 are kept");
    }

    private void after(Execution fill) {
        assertThat(position.comesNext(fill.eventKey())).isTrue();
        position = position.after(BookedFill.of(fill), Quantity.of(1));
    }

    private void holds(String quantity, String cost, String realised, long cycle) {
        assertThat(position.quantity()).hasToString(quantity);
        assertThat(position.cost()).hasToString(cost);
        assertThat(position.realised()).hasToString(realised);
        assertThat(position.cycle()).isEqualTo(cycle);
    }
}
