package dev.blotter.contract.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.postgres.planted.Planted;

@Breaks("ArrowsTest.contract")
record KnowsPostgres(Planted planted) {}
