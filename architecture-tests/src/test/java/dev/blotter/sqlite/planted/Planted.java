package dev.blotter.sqlite.planted;

/// Something to depend on.
public record Planted() {}
