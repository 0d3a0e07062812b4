package dev.blotter.operations.planted;

import dev.blotter.architecture.Breaks;

@Breaks("ExactnessTest.no_clock")
record AsksForMillis() {

    long millis() {
        return System.currentTimeMillis();
    }
}
