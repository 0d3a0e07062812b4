package dev.blotter.sqlite.operations.planted;

import dev.blotter.architecture.Breaks;
import dev.blotter.sqlite.planted.Planted;

@Breaks("ArrowsTest.care_of_a_database_sees_no_book")
record SqliteCareForOrders(Planted planted) {}
