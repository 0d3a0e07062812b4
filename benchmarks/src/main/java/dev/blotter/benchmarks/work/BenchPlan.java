package dev.blotter.benchmarks.work;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param callers how many ask at a time, in each of the measurements
 * @param length of each measurement
 * @param rounds how often each is made, everybody in turn
 * @param seed of what is random
 * @param peers who is measured beside Blotter, where it can be
 */
public record BenchPlan(
        List<Work> works,
        List<Integer> callers,
        Duration length,
        int rounds,
        long seed,
        List<PeerName> peers,
        Inputs inputs) {

    private static final int MOST_CALLERS = 4_096;
    private static final int MOST_ROUNDS = 1_000;
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(3_600);
    private static final int NANO_DIGITS = 9;

    public BenchPlan {
        works = List.copyOf(works);
        callers = List.copyOf(callers);
        peers = List.copyOf(peers);
    }

    /**
     * The plan that a user asked for.
     *
     * @throws IllegalArgumentException with one sentence that names what cannot be
     */
    public static BenchPlan of(
            List<String> works,
            List<Integer> callers,
            BigDecimal seconds,
            int rounds,
            long seed,
            List<String> peers,
            Inputs inputs) {
        for (int each : callers) {
            if (each < 1 || each > MOST_CALLERS) {
                throw new IllegalArgumentException("--callers has " + each + "; it takes 1 to " + MOST_CALLERS);
            }
        }
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("--rounds is " + rounds + "; it takes 1 to " + MOST_ROUNDS);
        }
        List<Work> known = works.stream().map(Work::named).distinct().toList();
        return new BenchPlan(
                known, callers, length(seconds), rounds, seed, PeerName.named(peers), inputs.checked());
    }

    private static Duration length(BigDecimal seconds) {
        if (seconds.signum() <= 0 || seconds.compareTo(MOST_SECONDS) > 0) {
            throw new IllegalArgumentException("--seconds is " + seconds.toPlainString()
                    + "; it must be greater than 0 and at most " + MOST_SECONDS);
        }
        Duration length = Duration.ofNanos(seconds.movePointRight(NANO_DIGITS).longValue());
        if (!length.isPositive()) {
            throw new IllegalArgumentException("--seconds is " + seconds.toPlainString() + "; that is too short");
        }
        return length;
    }

    /** Whether a peer was asked for. */
    public boolean has(PeerName peer) {
        return peers.contains(peer);
    }
}
