package dev.blotter.postgres.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.sqlite.planted.Planted;

@Breaks("ArrowsTest.postgres")
record KnowsSqlite(Planted planted) {}
