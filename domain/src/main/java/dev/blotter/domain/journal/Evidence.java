package dev.blotter.domain.journal;

/** Who says so. */
public enum Evidence {
    /** The venue reported it. */
    VENUE,
    /** The engine did it, or saw it, itself. */
    LOCAL,
    /** Nobody said so in time, and the policy for that case took effect. */
    POLICY_TIMEOUT,
    /** A comparison with the venue's books showed it. */
    RECONCILED,
    /** A person entered it. */
    OPERATOR,
    /** It came from another system's records. */
    IMPORT
}
