package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.row.Contents.Entry;
import dev.blotter.torture.victim.Inspected;
import dev.blotter.torture.witness.AnswerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whether what was done to a file was noticed, and what had to follow.
 *
 * @param after what can be read now, past the product; empty when it cannot be read to its end
 * @param lagging whether the tips may lag behind what was in the file
 * @param written of which portfolio the write was
 */
record Verdict(Damage damage, Contents before, Optional<Contents> after, boolean lagging, UUID written) {

    /** Fifty times what the product promises of a process that is killed: the machine is busy. */
    private static final long LAG_NANOS = 1_000_000_000;

    /** What became of it, in two words. */
    String fate(Inspected inspected) {
        if (after.isPresent() && after.get().rows().equals(before.rows())) {
            return damage + " harmless";
        }
        if (!inspected.failure().isEmpty() || !inspected.refusal().isEmpty()) {
            return damage + " found-at-open";
        }
        if (inspected.differences() != 0) {
            return damage + " found-by-verify";
        }
        return damage + (lagging ? " within-the-lag" : " unseen");
    }

    List<Violation> on(Inspected inspected) {
        List<String> found = new ArrayList<>();
        if (after.isEmpty()) {
            require(inspected.isNoticed(), "it cannot be read, and nothing was noticed", found);
        } else if (after.get().rows().equals(before.rows())) {
            if (damage.isOnlyTheEnd()) {
                require(
                        !inspected.isNoticed() && inspected.write() == AnswerKind.APPLIED,
                        "nothing is missing, and yet it said " + inspected,
                        found);
            }
        } else if (damage.isOnlyTheEnd()) {
            lost(before.missingIn(after.get()), after.get(), inspected, found);
        } else {
            require(inspected.isNoticed(), "rows are others, and nothing was noticed", found);
        }
        return found.stream()
                .map(each -> new Violation(Invariant.I7, damage + ", " + each))
                .toList();
    }

    private void lost(Map<String, List<Entry>> missing, Contents left, Inspected inspected, List<String> found) {
        Map<String, List<Entry>> due = new TreeMap<>(missing);
        if (lagging) {
            due.values().removeIf(entries -> entries.getFirst().recorded() > before.newest() - LAG_NANOS);
        }
        if (due.isEmpty()) {
            return;
        }
        require(!inspected.refusal().isEmpty(), "entries are missing, and it would write", found);
        require(inspected.write() == AnswerKind.CORRUPT, "a write was answered " + inspected.write(), found);
        due.forEach((portfolio, entries) -> {
            String named = "portfolio/" + portfolio + ": ";
            String exactly = named + entries.size() + " journal entr";
            require(
                    inspected.losses().stream().anyMatch(each -> each.startsWith(lagging ? named : exactly)),
                    "of " + entries.size() + " entries that portfolio " + portfolio + " lacks it says "
                            + inspected.losses(),
                    found);
        });
        boolean known = left.heads().containsKey(written.toString());
        require(
                known ? inspected.afterwards() == AnswerKind.APPLIED : inspected.afterwards() == AnswerKind.REFUSED,
                "after the loss was accepted a write was answered " + inspected.afterwards(),
                found);
        require(
                inspected.differencesAfterwards() == 0,
                "after the loss was accepted there are " + inspected.differencesAfterwards() + " differences",
                found);
    }

    private static void require(boolean held, String otherwise, List<String> found) {
        if (!held) {
            found.add(otherwise);
        }
    }
}
