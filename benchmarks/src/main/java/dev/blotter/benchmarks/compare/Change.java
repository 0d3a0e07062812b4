package dev.blotter.benchmarks.compare;

/**
 * What became of one subject.
 *
 * @param measure what is compared: the ratio to a peer, or the rate
 * @param ratio whether it is a ratio
 */
record Change(Subject subject, String measure, boolean ratio, Spread before, Spread after) {

    private static final double LEVEL = 0.05;
    private static final double ROUNDING = 1e-9;

    /** Runs of the same program differ by so much with nothing changed; see {@link #tolerance()}. */
    private static final double LEAST_TOLERANCE = 0.05;

    /** How much more there is than before, as a part of it; negative when it is less. */
    double change() {
        return after.median() / before.median() - 1;
    }

    /**
     * How large a change has to be: what the rounds of both runs leave uncertain of their medians (the notches,
     * combined as independent errors), and at least 5 %. The rounds of a run share one start of the JVM and one layout
     * of its code and files, which alone shift the figures by some percent and are not seen in their spread (T.
     * Mytkowicz, A. Diwan, M. Hauswirth, P. F. Sweeney, Producing Wrong Data Without Doing Anything Obviously Wrong!,
     * ASPLOS 2009; T. Kalibera, R. Jones, Rigorous Benchmarking in Reasonable Time, ISMM 2013).
     */
    double tolerance() {
        return Math.max(LEAST_TOLERANCE, Math.hypot(before.notch(), after.notch()));
    }

    /** Slower or faster when both the ranks of the rounds and the size of the change say so, else within noise. */
    Verdict verdict() {
        if (Math.abs(change()) <= tolerance()) {
            return Verdict.WITHIN_NOISE;
        }
        boolean less = change() < 0;
        double chance = less
                ? RankTest.chance(after.rounds(), before.rounds())
                : RankTest.chance(before.rounds(), after.rounds());
        // Three rounds each come to exactly the level, which must not fail by the last bit.
        if (chance > LEVEL + ROUNDING) {
            return Verdict.WITHIN_NOISE;
        }
        return less ? Verdict.SLOWER : Verdict.FASTER;
    }
}
