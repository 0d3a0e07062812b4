package dev.blotter.domain.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.execution.EffectiveFills;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.ReportSets;
import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PositionPropertyTest {

    private static final PositionKey KEY = new PositionKey(Reports.PORTFOLIO, Reports.INSTRUMENT);

    @Provide
    Arbitrary<List<Execution>> reports() {
        return ReportSets.ofBothSides();
    }

    @Property
    void shufflesAndRepeatsEndInTheSamePosition(
            @ForAll("reports") List<Execution> reports,
            @ForAll @IntRange(min = 1, max = 1000) int multiplier,
            @ForAll Random random) {
        List<Execution> arrived = new ArrayList<>(reports);
        arrived.addAll(reports);
        Collections.shuffle(arrived, random);

        assertThat(fold(ReportSets.withoutRepeats(arrived), multiplier)).isEqualTo(fold(reports, multiplier));
    }

    @Property
    void addingOneOnWhereAllowedIsFoldingAllAgain(@ForAll("reports") List<Execution> reports) {
        Position position = Position.flat(KEY);
        List<Execution> arrived = new ArrayList<>();
        boolean amended = false;
        for (Execution report : reports) {
            arrived.add(report);
            amended |= report.type() != ExecutionType.TRADE;
            position = !amended && position.comesNext(report.eventKey())
                    ? position.after(BookedFill.of(report), Quantity.of(1))
                    : fold(arrived, 1);

            assertThat(position).isEqualTo(fold(arrived, 1));
        }
    }

    @Property
    void turningIsClosingThenOpening(
            @ForAll("reports") List<Execution> before,
            @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long micros,
            @ForAll @IntRange(min = 1, max = 1_000_000) int beyond) {
        Position held = fold(before, 1);
        Assume.that(!held.isFlat());
        Side side = held.quantity().signum() > 0 ? Side.SELL : Side.BUY;
        Quantity closing = new Quantity(held.quantity().value().abs());
        Quantity opening = new Quantity(BigDecimal.valueOf(beyond, 6));
        Price price = new Price(BigDecimal.valueOf(micros, 6));

        Position turned = held.after(at(1, side, total(closing, opening), price), Quantity.of(1));
        Position split = held.after(at(0, side, closing, price), Quantity.of(1))
                .after(at(1, side, opening, price), Quantity.of(1));

        assertThat(turned).isEqualTo(split);
    }

    private static Position fold(List<Execution> reports, int multiplier) {
        return Position.fold(KEY, Quantity.of(multiplier), EffectiveFills.of(reports));
    }

    private static Quantity total(Quantity a, Quantity b) {
        return new Quantity(a.value().add(b.value()));
    }

    private static BookedFill at(int n, Side side, Quantity quantity, Price price) {
        EventKey late = new EventKey(new Timestamp(Long.MAX_VALUE), n, "F");
        return new BookedFill(late, side, new Fill(quantity, price, Optional.empty()));
    }
}
