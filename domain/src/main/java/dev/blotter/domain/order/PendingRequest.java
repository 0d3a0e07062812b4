package dev.blotter.domain.order;

/** The request that was sent for an order and not answered yet. */
public enum PendingRequest {
    NONE,
    CANCEL,
    REPLACE
}
