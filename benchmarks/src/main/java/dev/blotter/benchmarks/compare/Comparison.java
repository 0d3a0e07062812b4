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
        if (!before.engine().equals(after.engine())) {
            throw new IllegalArgumentException("the runs are of different engines, " + before.engine() + " and "
                    + after.engine() + "; compare runs of one engine");
        }
        if (!otherMachine && !before.machine().equals(after.machine())) {
            throw new IllegalArgumentException("the runs are of different machines, '"
                    + before.machine().text() + "' and '" + after.machine().text()
                    + "'; --other-machine compares them all the same");
        }
        if (!Set.copyOf(before.tasks()).equals(Set.copyOf(after.tasks()))) {
            throw new IllegalArgumentException("the runs are of different plans: " + before.file() + " has "
                    + words(before) + ", and " + after.file() + " has " + words(after));
        }
        return new Comparison(
                before,
                after,
                after.tasks().stream().map(task -> change(before, after, task)).toList());
    }

    private static String words(BenchRunFile run) {
        return run.tasks().stream().map(Task::toString).collect(Collectors.joining(", "));
    }

    /** By the ratio to the peer whose own rounds scatter least: a yardstick that shakes adds its noise. */
    private static Change change(BenchRunFile before, BenchRunFile after, Task task) {
        Optional<String> peer = before.peers(task).stream()
                .filter(after.peers(task)::contains)
                .min(Comparator.comparingDouble(name -> scatter(before, task, name) + scatter(after, task, name)));
        Change change = peer.map(name ->
                        new Change(task, "ratio to " + name, true, before.ratios(task, name), after.ratios(task, name)))
                .orElseGet(() -> new Change(task, "rate", false, before.rates(task), after.rates(task)));
        requireRounds(before, task, change.before());
        requireRounds(after, task, change.after());
        return change;
    }

    private static double scatter(BenchRunFile run, Task task, String peer) {
        return run.scatter(task, peer).orElse(0.0);
    }

    private static void requireRounds(BenchRunFile run, Task task, Spread spread) {
        if (spread.size() < LEAST_ROUNDS || spread.size() > RankTest.MOST) {
            throw new IllegalArgumentException("the file " + run.file() + " has " + spread.size() + " rounds of " + task
                    + "; " + LEAST_ROUNDS + " to " + RankTest.MOST + " can be told from noise");
        }
    }

    boolean hasSlower() {
        return changes.stream().anyMatch(change -> change.verdict() == Verdict.SLOWER);
    }
}
