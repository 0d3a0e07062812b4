package dev.blotter.domain.planted;

import dev.blotter.application.planted.Planted;
import dev.blotter.architecture.Breaks;

@Breaks("ArrowsTest.domain")
record KnowsTheApplication(Planted planted) {}
