package dev.blotter.sqlite.planted;

import dev.blotter.architecture.Breaks;

@Breaks("NamesTest.sqlite_classes_say_so")
record OrderStore() {}
