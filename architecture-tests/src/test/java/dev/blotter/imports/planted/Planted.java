package dev.blotter.imports.planted;

/// Something to depend on.
public record Planted() {}
