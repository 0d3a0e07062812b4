package dev.blotter.benchmarks.compare;

import java.util.List;

/**
 * The rounds of one run.
 *
 * @param rounds what each of them gave, sorted
 */
record Spread(List<Double> rounds) {

    private static final double NOTCH = 1.57;
    private static final double LOWER = 0.25;
    private static final double MIDDLE = 0.5;
    private static final double UPPER = 0.75;

    Spread {
        rounds = rounds.stream().sorted().toList();
    }

    int size() {
        return rounds.size();
    }

    double least() {
        return rounds.getFirst();
    }

    double most() {
        return rounds.getLast();
    }

    double median() {
        return quantile(MIDDLE);
    }

    /**
     * How uncertain the median is, as a part of it: 1.57 × the distance of the quartiles ÷ √rounds. Medians whose
     * notches do not overlap differ at about the five-percent level, whatever the distribution.
     *
     * <p>R. McGill, J. W. Tukey, W. A. Larsen, Variations of Box Plots, The American Statistician 32 (1), 1978.
     */
    double notch() {
        return NOTCH * (quantile(UPPER) - quantile(LOWER)) / Math.sqrt(rounds.size()) / median();
    }

    private double quantile(double part) {
        double place = part * (rounds.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, rounds.size() - 1);
        return rounds.get(below) + (place - below) * (rounds.get(above) - rounds.get(below));
    }
}
