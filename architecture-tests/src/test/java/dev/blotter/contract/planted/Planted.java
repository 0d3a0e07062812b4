package dev.blotter.contract.planted;

/// Something to depend on.
public record Planted() {}
