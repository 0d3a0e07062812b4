package dev.blotter.sqlite.planted;

import dev.blotter.architecture.Breaks;

@Breaks("ArrowsTest.the_book_sees_no_care")
record SqliteOrdersThatOptimize(dev.blotter.operations.planted.Planted planted) {}
