package dev.blotter.benchmarks.compare;

import java.util.List;

/**
 * How likely it is that one run's rounds lie as far below the other's as they do, when nothing differs: the exact
 * one-sided test of H. B. Mann and D. R. Whitney, On a Test of Whether one of Two Random Variables is Stochastically
 * Larger than the Other, Annals of Mathematical Statistics 18 (1), 1947.
 *
 * <p>It asks for ranks only, so one round that a busy machine spoilt does as little harm as it can. With three rounds
 * each it is below 5 % only when no round of one run lies among those of the other; with more, a few may.
 */
final class RankTest {

    /** Most rounds that are looked at; the test's table grows with their fourth power. */
    static final int MOST = 40;

    private RankTest() {}

    /** The probability that chance alone puts {@code lower} as far below {@code higher}, or farther. */
    static double chance(List<Double> lower, List<Double> higher) {
        int inversions = 0;
        for (double low : lower) {
            for (double high : higher) {
                inversions += low >= high ? 1 : 0;
            }
        }
        double[][][] known = new double[lower.size() + 1][higher.size() + 1][];
        double sum = 0;
        double[] chances = chances(lower.size(), higher.size(), known);
        for (int i = 0; i <= inversions; i++) {
            sum += chances[i];
        }
        return Math.min(1, sum);
    }

    /** By number of inversions: the greatest of all is of the one or of the other, and leaves a smaller case. */
    private static double[] chances(int lower, int higher, double[][][] known) {
        double[] found = known[lower][higher];
        if (found != null) {
            return found;
        }
        double[] chances = new double[lower * higher + 1];
        if (lower == 0 || higher == 0) {
            chances[0] = 1;
        } else {
            double[] greatestIsHigh = chances(lower, higher - 1, known);
            double[] greatestIsLow = chances(lower - 1, higher, known);
            double high = (double) higher / (lower + higher);
            for (int i = 0; i < chances.length; i++) {
                chances[i] = (i < greatestIsHigh.length ? high * greatestIsHigh[i] : 0)
                        + (i >= higher && i - higher < greatestIsLow.length
                                ? (1 - high) * greatestIsLow[i - higher]
                                : 0);
            }
        }
        known[lower][higher] = chances;
        return chances;
    }
}
