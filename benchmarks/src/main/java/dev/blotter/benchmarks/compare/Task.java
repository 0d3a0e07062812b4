package dev.blotter.benchmarks.compare;

/** What is compared: a work, and how many ask for it at a time. */
record Task(String work, int callers) {

    @Override
    public String toString() {
        return work + " with " + callers + " callers";
    }
}
