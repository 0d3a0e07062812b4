package dev.blotter.torture.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.contract.planted.Planted;

@Breaks("ArrowsTest.torture")
record KnowsTheContractKit(Planted planted) {}
