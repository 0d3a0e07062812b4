package dev.blotter.domain.execution;

import static dev.blotter.domain.execution.Reports.bust;
import static dev.blotter.domain.execution.Reports.buy;
import static dev.blotter.domain.execution.Reports.correction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which fills count")
class EffectiveFillsTest {

    private final Execution first = buy("E1", "1", "100", 10);
    private final Execution second = buy("E2", "1", "110", 20);

    @Test
    void fillsCountInCanonicalOrder() {
        assertThat(EffectiveFills.of(List.of(second, first)))
                .containsExactly(BookedFill.of(first), BookedFill.of(second));
    }

    @Test
    void nothingCountsOfNothing() {
        assertThat(EffectiveFills.of(List.of())).isEmpty();
    }

    @Test
    void correctionTakesThePlaceOfItsFill() {
        Execution corrected = correction("C1", "E1", "1", "99", 30);

        assertThat(EffectiveFills.of(List.of(first, second, corrected)))
                .containsExactly(new BookedFill(first.eventKey(), Side.BUY, Fill.of("1", "99")), BookedFill.of(second));
    }

    @Test
    void newestCorrectionCountsWhetherItNamesTheFillOrTheCorrectionBefore() {
        Execution once = correction("C1", "E1", "1", "99", 30);
        Execution twice = correction("C2", "C1", "2", "98", 40);
        Execution thrice = correction("C3", "E1", "3", "97", 50);

        assertThat(EffectiveFills.of(List.of(thrice, first, once, twice)))
                .containsExactly(new BookedFill(first.eventKey(), Side.BUY, Fill.of("3", "97")));
        assertThat(EffectiveFills.of(List.of(twice, once, first)))
                .containsExactly(new BookedFill(first.eventKey(), Side.BUY, Fill.of("2", "98")));
    }

    @Test
    void correctionStandsInForAFillThatHasNotCome() {
        Execution corrected = correction("C1", "E1", "1", "99", 30);

        assertThat(EffectiveFills.of(List.of(corrected, second)))
                .containsExactly(
                        BookedFill.of(second), new BookedFill(corrected.eventKey(), Side.BUY, Fill.of("1", "99")));
    }

    @Test
    void bustBeforeItsFillBustsIt() {
        assertThat(EffectiveFills.of(List.of(bust("B1", "E1", 5)))).isEmpty();
        assertThat(EffectiveFills.of(List.of(bust("B1", "E1", 5), first))).isEmpty();
    }

    @Test
    void bustOfACorrectionEndsTheFillForGood() {
        Execution corrected = correction("C1", "E1", "1", "99", 30);
        Execution afterwards = correction("C2", "E1", "1", "98", 50);

        assertThat(EffectiveFills.of(List.of(first, corrected, bust("B1", "C1", 40), afterwards, second)))
                .containsExactly(BookedFill.of(second));
    }

    @Test
    void bustOfAnotherOrderBustsNothing() {
        Execution sold = Reports.sell("E1", "1", "100", 10);

        assertThat(EffectiveFills.of(List.of(sold, bust("B1", "E1", 40)))).containsExactly(BookedFill.of(sold));
    }

    @Test
    void reportsInARingAreOneFill() {
        Execution a = correction("C1", "C2", "1", "99", 30);
        Execution b = correction("C2", "C1", "1", "98", 40);
        Execution aimedAtTheRing = bust("A0", "C1", 50);

        assertThat(EffectiveFills.of(List.of(a, b)))
                .containsExactly(new BookedFill(b.eventKey(), Side.BUY, Fill.of("1", "98")));
        assertThat(EffectiveFills.of(List.of(a, b, aimedAtTheRing))).isEmpty();
    }
}
