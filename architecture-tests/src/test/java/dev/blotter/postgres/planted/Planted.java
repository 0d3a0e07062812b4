package dev.blotter.postgres.planted;

/// Something to depend on.
public record Planted() {}
