package dev.blotter.postgres.planted;

import dev.blotter.architecture.Breaks;

@Breaks("ArrowsTest.the_book_sees_no_care")
record PostgresOrdersThatOptimize(dev.blotter.operations.planted.Planted planted) {}
