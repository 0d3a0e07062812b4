package dev.blotter.domain.planted;

import dev.blotter.architecture.Breaks;

@Breaks({"ExactnessTest.no_floating_fields", "ExactnessTest.no_floating_parameters", "ExactnessTest.no_floating_results"
})
record HoldsDoubles(double value, Float boxed) {}
