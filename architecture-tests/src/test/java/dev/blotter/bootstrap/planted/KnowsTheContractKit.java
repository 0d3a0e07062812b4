package dev.blotter.bootstrap.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.contract.planted.Planted;

@Breaks("ArrowsTest.bootstrap")
record KnowsTheContractKit(Planted planted) {}
