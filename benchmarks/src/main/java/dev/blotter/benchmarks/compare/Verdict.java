package dev.blotter.benchmarks.compare;

/** What became of a subject's speed. */
enum Verdict {
    SLOWER("slower"),
    FASTER("faster"),
    WITHIN_NOISE("within noise");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
