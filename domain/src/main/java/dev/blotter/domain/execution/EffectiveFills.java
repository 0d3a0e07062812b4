package dev.blotter.domain.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fills count: the pure function of a set of reports.
 *
 * <p>Reports that refer to each other belong to one fill. A bust among them ends it for good. Otherwise the newest
 * correction gives the figures and the original fill gives the place in canonical order; while the original has not
 * come, the correction stands in for it.
 */
public final class EffectiveFills {

    private EffectiveFills() {}

    /** The fills that count, in canonical order. The reports may be of several orders and instruments. */
    public static List<BookedFill> of(Collection<Execution> reports) {
        List<BookedFill> fills = new ArrayList<>();
        List<Execution> amendments = new ArrayList<>();
        for (Execution report : reports) {
            if (report.type() != ExecutionType.TRADE) {
                amendments.add(report);
            }
        }
        if (amendments.isEmpty()) {
            reports.forEach(trade -> fills.add(BookedFill.of(trade)));
        } else {
            groups(reports, amendments).values().forEach(group -> newest(group).ifPresent(fills::add));
        }
        fills.sort(Comparator.comparing(BookedFill::at));
        return fills;
    }

    private static Map<ExecutionKey, List<Execution>> groups(
            Collection<Execution> reports, List<Execution> amendments) {
        Map<ExecutionKey, Execution> byKey = new HashMap<>();
        amendments.forEach(amendment -> byKey.put(amendment.key(), amendment));
        Map<ExecutionKey, List<Execution>> groups = new HashMap<>();
        for (Execution report : reports) {
            groups.computeIfAbsent(root(report, byKey), k -> new ArrayList<>(1)).add(report);
        }
        return groups;
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
