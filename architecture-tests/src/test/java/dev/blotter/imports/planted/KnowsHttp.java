package dev.blotter.imports.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.http.planted.Planted;

@Breaks("ArrowsTest.imports")
record KnowsHttp(Planted planted) {}
