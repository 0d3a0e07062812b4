package dev.blotter.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Two runs of the same plan, and what changed between them. */
record Comparison(BenchRunFile before, BenchRunFile after, List<Change> changes) {

    /** Of fewer rounds than these no rank test can tell anything from chance. */
    static final int LEAST_ROUNDS = 3;

    Comparison {
        changes = List.copyOf(changes);
    }

    /**
     * Compares.
     *
     * @param otherMachine whether the runs may be of different machines
     * @throws IllegalArgumentException with one sentence when they are not to be compared
     */
    static Comparison of(BenchRunFile before, BenchRunFile after, boolean otherMachine) {
        if (!otherMachine && !before.machine().equals(after.machine())) {
            throw new IllegalArgumentException("the runs are of different machines, '"
                    + before.machine().text() + "' and '" + after.machine().text()
                    + "'; --other-machine compares them all the same");
        }
        if (!Set.copyOf(before.subjects()).equals(Set.copyOf(after.subjects()))) {
            throw new IllegalArgumentException("the runs are of different plans: " + before.file() + " has "
                    + words(before) + ", and " + after.file() + " has " + words(after));
        }
        return new Comparison(
                before,
                after,
                after.subjects().stream()
                        .map(subject -> change(before, after, subject))
                        .toList());
    }

    private static String words(BenchRunFile run) {
        return run.subjects().stream().map(Subject::toString).collect(Collectors.joining(", "));
    }

    /** By the ratio to the peer whose own rounds scatter least: a yardstick that shakes adds its noise. */
    private static Change change(BenchRunFile before, BenchRunFile after, Subject subject) {
        Optional<String> peer = before.peers(subject).stream()
                .filter(after.peers(subject)::contains)
                .min(Comparator.comparingDouble(
                        name -> scatter(before, subject, name) + scatter(after, subject, name)));
        Change change = peer.map(name -> new Change(
                        subject, "ratio to " + name, true, before.ratios(subject, name), after.ratios(subject, name)))
                .orElseGet(() -> new Change(subject, "rate", false, before.rates(subject), after.rates(subject)));
        requireRounds(before, subject, change.before());
        requireRounds(after, subject, change.after());
        return change;
    }

    private static double scatter(BenchRunFile run, Subject subject, String peer) {
        return run.scatter(subject, peer).orElse(0.0);
    }

    private static void requireRounds(BenchRunFile run, Subject subject, Spread spread) {
        if (spread.size() < LEAST_ROUNDS || spread.size() > RankTest.MOST) {
            throw new IllegalArgumentException("the file " + run.file() + " has " + spread.size() + " rounds of "
                    + subject + "; " + LEAST_ROUNDS + " to " + RankTest.MOST + " can be told from noise");
        }
    }

    boolean hasSlower() {
        return changes.stream().anyMatch(change -> change.verdict() == Verdict.SLOWER);
    }
}
