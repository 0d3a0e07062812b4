package dev.blotter.sqlite.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.postgres.planted.Planted;

@Breaks("ArrowsTest.sqlite")
record KnowsPostgres(Planted planted) {}
