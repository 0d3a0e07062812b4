package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.ProcessFigures;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a victim uses: its first faults load classes and make connections; what comes after must not add up. */
final class Footprint {

    private static final int SETTLED = 8;

    private Optional<ProcessFigures> base = Optional.empty();
    private int survived;

    /** After one more fault that the process lived through. */
    void look(long pid, Tally tally) throws IOException {
        survived++;
        if (survived <= SETTLED) {
            base = Optional.of(ProcessFigures.of(pid));
            tally.unlooked(Invariant.I12, "the first " + SETTLED + " faults of a process are its base");
            return;
        }
        ProcessFigures now = ProcessFigures.of(pid);
        ProcessFigures before = base.orElse(now);
        tally.looked(
                Invariant.I12,
                now.isLike(before)
                        ? List.of()
                        : List.of(new Violation(
                                Invariant.I12,
                                "%s after %d faults, and %s after %d".formatted(now, survived, before, SETTLED))));
    }
}
