package dev.blotter.benchmarks.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How arrivals are to come. */
final class LoadOptions {

    private static final int FIRST_RATE = 100;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Arrivals a second. With --p99, the first rate that is tried.")
    private Optional<Integer> rate = Optional.empty();

    @Option(
            names = "--ramp",
            paramLabel = "FROM:TO:STEP",
            description = "Several rates, one after the other, such as 100:5000:500.")
    private Optional<String> ramp = Optional.empty();

    @Option(
            names = "--p99",
            paramLabel = "TIME",
            description = "Look for the highest rate that answers 99 of 100 within so long, such as 25ms.")
    private Optional<String> limit = Optional.empty();

    @Option(
            names = "--mix",
            description = "What is asked for: place=50,fill=40,read=10; over HTTP health, metrics and "
                    + "connection. Default: as here; health=100 over HTTP.")
    private Optional<String> mix = Optional.empty();

    @Option(names = "--seconds", defaultValue = "10", description = "How long each step is. Default: 10.")
    private BigDecimal seconds = BigDecimal.TEN;

    @Option(
            names = "--callers",
            defaultValue = "256",
            description = "How many wait for an answer at a time, at most; then arrivals wait. Default: 256.")
    private int callers;

    @Option(
            names = "--arrivals",
            defaultValue = "random",
            description = "random, as from many who know nothing of each other, or even. Default: random.")
    private String arrivals = "random";

    @Option(names = "--seed", defaultValue = "42", description = "Of what is random. Default: 42.")
    private long seed;

    LoadPlan plan(List<String> operations, String usual) {
        return LoadPlan.of(Mix.parse(mix.orElse(usual), operations), seconds, callers, arrivals, seed);
    }

    Optional<LatencyLimit> limit() {
        return limit.map(LatencyLimit::parse);
    }

    /** Whether the highest rate is to be looked for. */
    boolean search() {
        return limit.isPresent() && ramp.isEmpty();
    }

    Ramp ramp() {
        if (rate.isPresent() && ramp.isPresent()) {
            throw new IllegalArgumentException("--rate and --ramp are both there; name one of them");
        }
        if (rate.isEmpty() && ramp.isEmpty() && limit.isEmpty()) {
            throw new IllegalArgumentException(
                    "name --rate N, --ramp FROM:TO:STEP, or --p99 TIME to look for the rate");
        }
        return ramp.map(Ramp::parse).orElseGet(() -> Ramp.of(rate.orElse(FIRST_RATE)));
    }
}
