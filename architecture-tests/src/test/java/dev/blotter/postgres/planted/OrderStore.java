package dev.blotter.postgres.planted;

import dev.blotter.architecture.Breaks;

@Breaks("NamesTest.postgres_classes_say_so")
record OrderStore() {}
