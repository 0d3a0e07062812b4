package dev.blotter.domain.order;

/** What nobody knows of an order that may be at the venue. */
public enum Doubt {
    /** It was taken in before it was sent, and nobody said that it was sent. */
    NOT_SAID_TO_BE_SENT,
    /** It was sent, and the venue has not answered. */
    NOT_ANSWERED,
    /** A request to cancel it was sent, and the venue has not answered. */
    CANCEL_NOT_ANSWERED,
    /** A request to replace it was sent, and the venue has not answered. */
    REPLACE_NOT_ANSWERED,
    /** The request or its answer was lost. */
    OUTCOME_UNKNOWN
}
