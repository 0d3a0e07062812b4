package dev.blotter.domain.execution;

import dev.blotter.domain.order.OrderKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fills count: the pure function of a set of reports.
 *
 * <p>Reports of one order that refer to each other belong to one fill. A bust among them ends it for good. Otherwise
 * the newest correction gives the figures and the original fill gives the place in canonical order; while the original
 * has not come, the correction stands in for it. A report that names another order than the one it refers to changes
 * nothing of that one: the order's own books could not tell.
 */
public final class EffectiveFills {

    private EffectiveFills() {}

    /** The fills that count, in canonical order. The reports may be of several orders and instruments. */
    public static List<BookedFill> of(Collection<Execution> reports) {
        List<BookedFill> fills = new ArrayList<>();
        if (reports.stream().allMatch(report -> report.type() == ExecutionType.TRADE)) {
            reports.forEach(trade -> fills.add(BookedFill.of(trade)));
        } else {
            Map<OrderKey, List<Execution>> orders = reports.stream().collect(Collectors.groupingBy(Execution::order));
            orders.values()
                    .forEach(ofOrder ->
                            groups(ofOrder).forEach(group -> newest(group).ifPresent(fills::add)));
        }
        fills.sort(Comparator.comparing(BookedFill::at));
        return fills;
    }

    private static Collection<List<Execution>> groups(List<Execution> ofOrder) {
        Map<ExecutionKey, Execution> amendments = new HashMap<>();
        for (Execution report : ofOrder) {
            if (report.type() != ExecutionType.TRADE) {
                amendments.put(report.key(), report);
            }
        }
        return ofOrder.stream()
                .collect(Collectors.groupingBy(report -> root(report, amendments)))
                .values();
    }

    private static ExecutionKey root(Execution report, Map<ExecutionKey, Execution> amendments) {
        ExecutionKey key = report.key();
        Execution at = report;
        Set<ExecutionKey> seen = new LinkedHashSet<>();
        while (at != null && at.ref().isPresent() && seen.add(key)) {
            key = at.key().sibling(at.ref().get());
            at = amendments.get(key);
        }
        if (at == null || at.ref().isEmpty()) {
            return key;
        }
        // Reports that refer to each other in a ring have no first one; the smallest name stands for the ring.
        ExecutionKey onRing = key;
        return seen.stream()
                .dropWhile(k -> !k.equals(onRing))
                .min(Comparator.comparing(ExecutionKey::tieBreak))
                .orElseThrow();
    }

    private static Optional<BookedFill> newest(List<Execution> group) {
        Optional<Execution> original = Optional.empty();
        Optional<Execution> newest = Optional.empty();
        for (Execution report : group) {
            switch (report.type()) {
                case TRADE_CANCEL -> {
                    return Optional.empty();
                }
                case TRADE -> original = Optional.of(report);
                case TRADE_CORRECT -> {
                    if (newest.isEmpty()
                            || report.eventKey().isAfter(newest.get().eventKey())) {
                        newest = Optional.of(report);
                    }
                }
            }
        }
        Optional<Execution> figures = newest.isPresent() ? newest : original;
        Optional<Execution> place = original.isPresent() ? original : newest;
        return figures.map(f -> new BookedFill(
                place.orElseThrow().eventKey(), f.side(), f.fill().orElseThrow()));
    }
}
