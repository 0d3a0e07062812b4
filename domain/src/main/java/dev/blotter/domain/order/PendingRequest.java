package dev.blotter.domain.order;

/** The requests that were sent for an order and not answered yet. */
public enum PendingRequest {
    NONE,
    CANCEL,
    REPLACE,
    CANCEL_AND_REPLACE;

    /** These requests and another. */
    public PendingRequest with(PendingRequest other) {
        return of(isCancel() || other.isCancel(), isReplace() || other.isReplace());
    }

    /** These requests after another was answered. */
    public PendingRequest without(PendingRequest other) {
        return of(isCancel() && !other.isCancel(), isReplace() && !other.isReplace());
    }

    private boolean isCancel() {
        return this == CANCEL || this == CANCEL_AND_REPLACE;
    }

    private boolean isReplace() {
        return this == REPLACE || this == CANCEL_AND_REPLACE;
    }

    private static PendingRequest of(boolean cancel, boolean replace) {
        if (cancel) {
            return replace ? CANCEL_AND_REPLACE : CANCEL;
        }
        return replace ? REPLACE : NONE;
    }
}
