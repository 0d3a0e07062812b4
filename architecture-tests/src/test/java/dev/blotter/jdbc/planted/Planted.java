package dev.blotter.jdbc.planted;

/// Something to depend on.
public record Planted() {}
