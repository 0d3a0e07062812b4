package dev.blotter.http.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.postgres.planted.Planted;

@Breaks("ArrowsTest.http")
record KnowsPostgres(Planted planted) {}
