package dev.blotter.application.planted;

import dev.blotter.architecture.Breaks;
import java.time.Clock;
import java.time.Instant;

@Breaks("ExactnessTest.no_clock")
record AsksClocks(Clock clock) {

    Instant given() {
        return clock.instant();
    }

    static AsksClocks system() {
        return new AsksClocks(Clock.systemUTC());
    }
}
