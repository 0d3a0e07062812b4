package dev.blotter.operations.planted;

import dev.blotter.application.planted.Planted;
import dev.blotter.architecture.Breaks;

@Breaks("ArrowsTest.operations")
record KnowsTheBook(Planted planted) {}
