package dev.blotter.http.planted.dto;

import dev.blotter.architecture.Breaks;

@Breaks("NamesTest.no_technical_packages")
record Order() {}
