package dev.blotter.application.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.jdbc.planted.Planted;

@Breaks("ArrowsTest.application")
record KnowsJdbc(Planted planted) {}
