package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.program.Jcmd;
import dev.blotter.torture.victim.ProcessFigures;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a victim holds when nothing is on its way: its threads and descriptors, and what is left on its heap after a
 * collection, which the memory of a JVM of fixed size does not show.
 */
record Residue(ProcessFigures process, long heapKib) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final String MISSING = "jcmd is not beside this JVM, and the heap cannot be looked at";
    private static final long TENTH = 10;
    private static final long BOOK_KIB = 8 * 1024;

    /** Why it cannot be looked at on this machine, or nothing. */
    static Optional<String> missing() {
        return Jcmd.find().isPresent() ? Optional.empty() : Optional.of(MISSING);
    }

    static Residue of(long pid) throws IOException, InterruptedException {
        Jcmd jcmd = Jcmd.find().orElseThrow(() -> new TrialException(MISSING));
        return new Residue(ProcessFigures.of(pid), heapKib(jcmd, pid));
    }

    private static long heapKib(Jcmd jcmd, long pid) throws IOException, InterruptedException {
        jcmd.ask(pid, "GC.run");
        long used = USED.matcher(jcmd.ask(pid, "GC.heap_info"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        if (used == 0) {
            throw new TrialException("jcmd does not tell how much of the heap is in use");
        }
        return used;
    }

    /** Compares it with what was there before, and ten percent; the book has grown meanwhile, too. */
    void look(Residue before, Tally tally) {
        ProcessFigures counted = new ProcessFigures(0, process.threads(), process.descriptors());
        boolean like = counted.isLike(before.process) && heapKib <= before.heapKib + before.heapKib / TENTH + BOOK_KIB;
        tally.looked(
                Invariant.I12,
                like
                        ? List.of()
                        : List.of(new Violation(Invariant.I12, this + " after it, and " + before + " before")));
    }

    @Override
    public String toString() {
        return "%d threads, %d descriptors, %d KiB in use on the heap"
                .formatted(process.threads(), process.descriptors(), heapKib);
    }
}
