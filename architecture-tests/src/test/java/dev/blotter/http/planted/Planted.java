package dev.blotter.http.planted;

/// Something to depend on.
public record Planted() {}
