package dev.blotter.operations.planted;

/// Something to depend on.
public record Planted() {}
