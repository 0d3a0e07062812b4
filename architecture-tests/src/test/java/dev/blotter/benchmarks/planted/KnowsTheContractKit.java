package dev.blotter.benchmarks.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.contract.planted.Planted;

@Breaks("ArrowsTest.benchmarks")
record KnowsTheContractKit(Planted planted) {}
