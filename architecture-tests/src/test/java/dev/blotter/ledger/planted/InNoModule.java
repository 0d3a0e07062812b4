package dev.blotter.ledger.planted;

import dev.blotter.architecture.Breaks;

@Breaks("ArrowsTest.every_class_is_in_a_module")
record InNoModule() {}
