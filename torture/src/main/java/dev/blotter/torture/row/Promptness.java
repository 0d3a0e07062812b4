package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.VictimProcess;
import java.util.List;

/** Whether a victim answered what it was asked in time, and its readers with something that they can act upon. */
final class Promptness {

    private Promptness() {}

    static void look(VictimProcess victim, Tally tally) {
        tally.looked(Invariant.I9, violations(Invariant.I9, victim.late()));
        tally.looked(Invariant.I8, violations(Invariant.I8, victim.unclear()));
    }

    private static List<Violation> violations(Invariant invariant, List<String> calls) {
        return calls.stream().map(call -> new Violation(invariant, call)).toList();
    }
}
