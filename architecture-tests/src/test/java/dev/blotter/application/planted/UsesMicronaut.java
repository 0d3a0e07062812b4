package dev.blotter.application.planted;

import dev.blotter.architecture.Breaks;
import io.micronaut.context.ApplicationContext;

@Breaks({"ArrowsTest.application", "VendorFenceTest.micronaut_stays_outside_the_core"})
record UsesMicronaut(ApplicationContext context) {}
