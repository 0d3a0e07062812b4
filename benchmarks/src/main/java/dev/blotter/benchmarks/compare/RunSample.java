package dev.blotter.benchmarks.compare;

/**
 * One measurement of a file.
 *
 * @param by the contender
 * @param perSecond operations a second
 */
record RunSample(String work, int callers, int round, String by, double perSecond) {

    boolean isOf(Task task) {
        return task.equals(new Task(work, callers));
    }
}
