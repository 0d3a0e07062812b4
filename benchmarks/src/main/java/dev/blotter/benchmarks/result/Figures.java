package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** What one contender reached in the rounds of one task. */
public record Figures(List<Sample> rounds) {

    public Figures {
        rounds = List.copyOf(rounds);
    }

    /** Those of a contender; none when it had no part in it. */
    public static Figures of(List<Sample> samples, Task task, String contender) {
        return new Figures(samples.stream()
                .filter(sample ->
                        sample.task().equals(task) && sample.contender().equals(contender))
                .toList());
    }

    /** Who had a part in a task, in the order in which they began. */
    public static List<String> contenders(List<Sample> samples, Task task) {
        return samples.stream()
                .filter(sample -> sample.task().equals(task))
                .map(Sample::contender)
                .distinct()
                .toList();
    }

    /** The tasks that were measured, in their order. */
    public static List<Task> tasks(List<Sample> samples) {
        return samples.stream().map(Sample::task).distinct().toList();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return rounds.isEmpty();
    }

    /** Operations a second, by round. */
    public List<Double> rates() {
        return rounds.stream().map(sample -> sample.measurement().perSecond()).toList();
    }

    /** Of all rounds together. */
    public Histogram latencies() {
        Histogram all = Measurement.histogram();
        rounds.forEach(sample -> all.add(sample.measurement().latencies()));
        return all;
    }

    /** How many times as fast as a peer, by round. */
    public List<Double> ratios(Figures peer) {
        List<Double> own = rates();
        List<Double> others = peer.rates();
        return IntStream.range(0, Math.min(own.size(), others.size()))
                .mapToObj(round -> own.get(round) / others.get(round))
                .toList();
    }

    /** The one in the middle, or what lies between the two that are. */
    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
