package dev.blotter.domain.execution;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.order.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EffectiveFillsPropertyTest {

    @Provide
    Arbitrary<List<Execution>> reports() {
        return ReportSets.ofBothSides();
    }

    @Property
    void shufflesAndRepeatsEndInTheSameFills(@ForAll("reports") List<Execution> reports, @ForAll Random random) {
        List<Execution> arrived = new ArrayList<>(reports);
        arrived.addAll(reports);
        Collections.shuffle(arrived, random);

        assertThat(EffectiveFills.of(ReportSets.withoutRepeats(arrived))).isEqualTo(EffectiveFills.of(reports));
    }

    @Property
    void agreesWithTheDefinition(@ForAll("reports") List<Execution> reports) {
        assertThat(EffectiveFills.of(reports)).isEqualTo(byDefinition(reports));
    }

    /** Otherwise a position, which is made of several orders, would not agree with their trades and cash. */
    @Property
    void fillsOfSeveralOrdersAreThoseOfEach(@ForAll("reports") List<Execution> reports) {
        List<BookedFill> ofEach = new ArrayList<>();
        for (Side side : Side.values()) {
            ofEach.addAll(EffectiveFills.of(
                    reports.stream().filter(r -> r.side() == side).toList()));
        }
        ofEach.sort(comparing(BookedFill::at));

        assertThat(EffectiveFills.of(reports)).isEqualTo(ofEach);
    }

    /** The rule, word by word: what refers to each other is one fill, found by joining until nothing changes. */
    private static List<BookedFill> byDefinition(Collection<Execution> reports) {
        List<BookedFill> fills = new ArrayList<>();
        List<Set<Execution>> groups = new ArrayList<>();
        for (Side side : Side.values()) {
            groups.addAll(
                    connected(reports.stream().filter(r -> r.side() == side).toList()));
        }
        for (Set<Execution> one : groups) {
            Optional<Execution> original =
                    one.stream().filter(r -> r.type() == ExecutionType.TRADE).findFirst();
            Optional<Execution> figures = one.stream()
                    .filter(r -> r.type() == ExecutionType.TRADE_CORRECT)
                    .max(comparing(Execution::eventKey))
                    .or(() -> original);
            boolean busted = one.stream().anyMatch(r -> r.type() == ExecutionType.TRADE_CANCEL);
            if (!busted) {
                Execution f = figures.orElseThrow();
                fills.add(new BookedFill(
                        original.orElse(f).eventKey(), f.side(), f.fill().orElseThrow()));
            }
        }
        fills.sort(comparing(BookedFill::at));
        return fills;
    }

    private static Collection<Set<Execution>> connected(Collection<Execution> reports) {
        Map<ExecutionKey, Set<ExecutionKey>> neighbours = new HashMap<>();
        for (Execution report : reports) {
            neighbours.computeIfAbsent(report.key(), k -> new HashSet<>()).add(report.key());
            report.ref().map(report.key()::sibling).ifPresent(other -> {
                neighbours.get(report.key()).add(other);
                neighbours.computeIfAbsent(other, k -> new HashSet<>()).add(report.key());
            });
        }
        Map<Set<ExecutionKey>, Set<Execution>> groups = new HashMap<>();
        for (Execution report : reports) {
            Set<ExecutionKey> reached = new HashSet<>(Set.of(report.key()));
            while (reached.addAll(reached.stream()
                    .flatMap(key -> neighbours.getOrDefault(key, Set.of()).stream())
                    .toList())) {}
            groups.computeIfAbsent(reached, k -> new HashSet<>()).add(report);
        }
        return groups.values();
    }
}
