package dev.blotter.domain.planted;

import dev.blotter.architecture.Breaks;

@Breaks("NamesTest.no_empty_words")
record OrderManager() {}
