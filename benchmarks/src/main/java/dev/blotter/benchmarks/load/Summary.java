package dev.blotter.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/** What a load test found, in words. */
public record Summary(LoadResult result) {

    private static final double P50 = 50;

    /** The sentences, the most important one first. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(finding());
        sentences.add(shown(result.shown()));
        long errors = result.steps().stream()
                .mapToLong(step -> step.counts().errors())
                .sum();
        if (errors > 0) {
            sentences.add(errors(errors));
        }
        sentences.addAll(doubts());
        sentences.add("Checked: " + result.soundness().sentence() + ".");
        return sentences;
    }

    private String finding() {
        if (result.limit().isEmpty()) {
            Step fastest = result.byRate().getLast();
            return fastest.isKeptUpWith()
                    ? "Up to " + perSecond(fastest.rate())
                            + ", the fastest that was tried, answers kept up with arrivals."
                    : "At " + perSecond(fastest.rate()) + " answers did not keep up: " + perSecond(fastest.achieved())
                            + " were done.";
        }
        String limit = result.limit().get().text();
        if (result.best().isEmpty()) {
            return "No rate that was tried kept 99 of 100 answers within " + limit + ", down to "
                    + perSecond(result.byRate().getFirst().rate()) + ".";
        }
        String best = "The highest rate that kept 99 of 100 answers within " + limit + " was "
                + perSecond(result.best().get().rate());
        return best
                + result.firstMissed()
                        .map(missed -> "; at " + perSecond(missed.rate()) + " they took " + Texts.millis(missed.p99())
                                + " ms" + (missed.counts().errors() > 0 ? ", or failed" : "") + ".")
                        .orElse(", the fastest that was tried.");
    }

    private static String shown(Step step) {
        return "At " + perSecond(step.rate()) + ", half of the answers came within " + Texts.millis(step.latency(P50))
                + " ms, 99 of 100 within " + Texts.millis(step.p99()) + " ms, and the slowest after "
                + Texts.millis(step.latencies().getMaxValue()) + " ms.";
    }

    private String errors(long errors) {
        long busy =
                result.steps().stream().mapToLong(step -> step.counts().busy()).sum();
        long unserved = result.steps().stream()
                .mapToLong(step -> step.counts().unserved())
                .sum();
        return Texts.whole(errors) + " arrivals were not answered as they should be: " + Texts.whole(busy)
                + " were turned away as busy, " + Texts.whole(unserved) + " never had their turn, and "
                + Texts.whole(errors - busy - unserved) + " failed.";
    }

    /** What a reader should know before believing the figures. */
    private List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        List<Step> late = result.byRate().stream().filter(Step::isGeneratorLate).toList();
        if (!late.isEmpty()) {
            doubts.add("From " + perSecond(late.getFirst().rate())
                    + " on, in " + late.size() + " of " + result.steps().size()
                    + " steps, the generator itself was late: the machine had no core left for it, and the figures are "
                    + "not the target's alone. Let the generator run on another machine, or ask for less.");
        }
        List<Step> queued = result.byRate().stream()
                .filter(step -> step.counts().queued() > 0 && step.isKeptUpWith())
                .toList();
        if (!queued.isEmpty()) {
            doubts.add("From " + perSecond(queued.getFirst().rate()) + " on, some arrivals found all "
                    + result.plan().callers()
                    + " callers waiting; their own waiting is counted. More --callers would ask at "
                    + "once.");
        }
        if (result.steps().stream().anyMatch(step -> !step.hasEnough())) {
            doubts.add(
                    "Some steps had fewer than 1,000 arrivals: their 99th percentile rests on fewer than ten of them. "
                            + "Longer steps (--seconds) tell more.");
        }
        return doubts;
    }

    private static String perSecond(double rate) {
        return Texts.rounded(rate) + " a second";
    }
}
