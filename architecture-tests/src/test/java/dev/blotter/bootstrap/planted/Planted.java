package dev.blotter.bootstrap.planted;

/// Something to depend on.
public record Planted() {}
