package dev.blotter.jdbc.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.postgres.planted.Planted;

@Breaks("ArrowsTest.jdbc")
record KnowsPostgres(Planted planted) {}
