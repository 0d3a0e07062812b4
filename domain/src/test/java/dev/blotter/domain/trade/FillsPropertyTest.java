package dev.blotter.domain.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ReportSets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FillsPropertyTest {

    @Provide
    Arbitrary<List<Execution>> reports() {
        return ReportSets.ofOneOrder();
    }

    @Property
    void shufflesAndRepeatsAddUpToTheSame(@ForAll("reports") List<Execution> reports, @ForAll Random random) {
        List<Execution> arrived = new ArrayList<>(reports);
        arrived.addAll(reports);
        Collections.shuffle(arrived, random);

        assertThat(Fills.of(ReportSets.withoutRepeats(arrived))).isEqualTo(Fills.of(reports));
    }

    @Property
    void addingOneOnWhereAllowedIsAddingAllUpAgain(@ForAll("reports") List<Execution> reports) {
        Fills sum = Fills.of(reports.subList(0, 1));
        for (int n = 2; n <= reports.size(); n++) {
            Execution next = reports.get(n - 1);
            Fills again = Fills.of(reports.subList(0, n));
            sum = sum.canAdd(next) ? sum.plus(next) : again;

            assertThat(sum).isEqualTo(again);
        }
    }
}
