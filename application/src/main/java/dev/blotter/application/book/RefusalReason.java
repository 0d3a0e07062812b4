package dev.blotter.application.book;

/** Why a command was refused; the list is closed. */
public enum RefusalReason {
    UNKNOWN_PORTFOLIO,
    UNKNOWN_INSTRUMENT,
    UNKNOWN_SESSION,
    SESSION_CLOSED,
    UNKNOWN_ORDER,
    UNKNOWN_TRADE,
    ALREADY_SETTLED,
    /** It contradicts what is known of the order: another side or instrument. */
    INCONSISTENT,
    /** A sum would need more digits than are kept. */
    OUT_OF_RANGE,
    /** The database refused the row. */
    INVALID,
    /** Too many commands are waiting. */
    BUSY
}
