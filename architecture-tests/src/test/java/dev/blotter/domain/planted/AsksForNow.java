package dev.blotter.domain.planted;

import dev.blotter.architecture.Breaks;
import java.time.Instant;

@Breaks("ExactnessTest.no_clock")
record AsksForNow() {

    Instant now() {
        return Instant.now();
    }
}
