package dev.blotter.sqlite;

/** How much a commit is flushed before it is answered. */
public enum SqliteSynchronous {
    /** Not at all; the newest commits are lost when the power fails. For tests and throw-away books. */
    NORMAL,
    /** Flushed: what was answered is there after the power failed. */
    FULL,
    /** As {@link #FULL}; differs from it without WAL only. */
    EXTRA
}
