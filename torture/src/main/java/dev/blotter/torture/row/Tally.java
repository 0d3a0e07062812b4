package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.witness.Testimony;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a row came to on one engine, so far. */
public final class Tally {

    private static final int KEPT = 100;

    private final List<Violation> violations = new ArrayList<>();
    private final List<Long> readyMillis = new ArrayList<>();
    private final Map<Invariant, Long> looks = new EnumMap<>(Invariant.class);
    private final Map<Invariant, String> unlooked = new EnumMap<>(Invariant.class);
    private final Map<String, Long> fates = new TreeMap<>();
    private int runs;
    private long requests;
    private long acked;
    private long rejected;
    private long unknown;

    void ran() {
        runs++;
    }

    void count(List<Testimony> testimonies) {
        requests += testimonies.size();
        acked += testimonies.stream().filter(Testimony::isAcked).count();
        rejected += testimonies.stream().filter(Testimony::isRejected).count();
        unknown += testimonies.stream().filter(Testimony::isUnknown).count();
    }

    /** Trials that no witness wrote down: how many, how many were taken, and how many refused. */
    void count(long all, long taken, long refused) {
        requests += all;
        acked += taken;
        rejected += refused;
    }

    void ready(Duration after) {
        readyMillis.add(after.toMillis());
    }

    /** What became of one fault, in a word or two of the row's own; they are counted. */
    void fate(String fate) {
        fates.merge(fate, 1L, Long::sum);
    }

    /** How often each fate came about. */
    public Map<String, Long> fates() {
        return fates;
    }

    /** The invariant was looked at, and this was found. */
    void looked(Invariant invariant, List<Violation> found) {
        looks.merge(invariant, 1L, Long::sum);
        unlooked.remove(invariant);
        found.stream().limit(Math.max(0, KEPT - violations.size())).forEach(violations::add);
    }

    /** The invariant was not looked at. */
    void unlooked(Invariant invariant, String because) {
        if (!looks.containsKey(invariant)) {
            unlooked.put(invariant, because);
        }
    }

    public int runs() {
        return runs;
    }

    public long requests() {
        return requests;
    }

    public long acked() {
        return acked;
    }

    public long rejected() {
        return rejected;
    }

    /** Sendings whose fate their caller was not told. */
    public long unknown() {
        return unknown;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /**
     * How long it took each time from the end of the fault, or the start of the process, to the next acknowledgement.
     */
    public List<Long> readyMillis() {
        return readyMillis.stream().sorted().toList();
    }

    /** How often each invariant was looked at. */
    public Map<Invariant, Long> looks() {
        return looks;
    }

    /** Why others were not. */
    public Map<Invariant, String> unlooked() {
        return unlooked;
    }
}
