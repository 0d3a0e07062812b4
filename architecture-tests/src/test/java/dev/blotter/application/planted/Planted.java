package dev.blotter.application.planted;

/// Something to depend on.
public record Planted() {}
