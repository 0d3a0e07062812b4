package dev.blotter.http.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.bootstrap.planted.Planted;

@Breaks("ArrowsTest.http")
record KnowsBootstrap(Planted planted) {}
