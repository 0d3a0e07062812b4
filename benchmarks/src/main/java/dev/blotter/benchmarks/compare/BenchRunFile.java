package dev.blotter.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A run that was kept.
 *
 * @param file where
 * @param date when it began
 */
record BenchRunFile(String file, String date, Fingerprint machine, List<RunSample> samples) {

    private static final String OWN = "Blotter";

    BenchRunFile {
        samples = List.copyOf(samples);
    }

    /** What was measured of Blotter, in the order of the file. */
    List<Subject> subjects() {
        return samples.stream()
                .filter(sample -> sample.by().equals(OWN))
                .map(RunSample::subject)
                .distinct()
                .toList();
    }

    /** The others who did it, too. */
    Set<String> peers(Subject subject) {
        return samples.stream()
                .filter(sample ->
                        sample.subject().equals(subject) && !sample.by().equals(OWN))
                .map(RunSample::by)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Blotter's operations a second, by round. */
    Spread rates(Subject subject) {
        return new Spread(of(subject, OWN).stream().map(RunSample::perSecond).toList());
    }

    /** How many times as fast as the peer Blotter was, by round; rounds that only one of them has are left out. */
    Spread ratios(Subject subject, String peer) {
        List<RunSample> others = of(subject, peer);
        return new Spread(of(subject, OWN).stream()
                .flatMap(own -> others.stream()
                        .filter(other -> other.round() == own.round())
                        .findFirst()
                        .map(other -> own.perSecond() / other.perSecond())
                        .stream())
                .toList());
    }

    /** How far the peer's own rounds lie apart. */
    Optional<Double> scatter(Subject subject, String peer) {
        List<RunSample> rounds = of(subject, peer);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Spread(rounds.stream().map(RunSample::perSecond).toList()).notch());
    }

    private List<RunSample> of(Subject subject, String by) {
        return samples.stream()
                .filter(sample -> sample.isOf(subject, by))
                .sorted(Comparator.comparingInt(RunSample::round))
                .toList();
    }
}
