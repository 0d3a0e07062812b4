package dev.blotter.domain.planted;

import dev.blotter.architecture.Breaks;

@Breaks("ExactnessTest.no_stop_watch_in_the_domain")
record HasAStopWatch() {

    long started() {
        return System.nanoTime();
    }
}
