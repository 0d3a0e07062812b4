package dev.blotter.benchmarks.compare;

/**
 * One measurement of a file.
 *
 * @param by the contender
 * @param perSecond operations a second
 */
record RunSample(Subject subject, int round, String by, double perSecond) {

    boolean isOf(Subject of, String contender) {
        return subject.equals(of) && by.equals(contender);
    }
}
