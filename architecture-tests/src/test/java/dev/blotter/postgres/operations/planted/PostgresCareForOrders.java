package dev.blotter.postgres.operations.planted;

import dev.blotter.application.planted.Planted;
import dev.blotter.architecture.Breaks;

@Breaks("ArrowsTest.care_of_a_database_sees_no_book")
record PostgresCareForOrders(Planted planted) {}
