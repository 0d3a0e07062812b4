package dev.blotter.bootstrap.planted;

import dev.blotter.architecture.Breaks;

@Breaks("NamesTest.memory_twins_are_in_the_contract_kit")
record InMemoryOrders() {}
