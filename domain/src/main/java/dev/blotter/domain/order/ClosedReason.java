package dev.blotter.domain.order;

/** Why an order works no longer. Closed means not working, not immutable: a late fill is booked all the same. */
public enum ClosedReason {
    DENIED,
    REJECTED,
    CANCELED,
    EXPIRED
}
