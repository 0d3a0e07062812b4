package dev.blotter.torture.witness;

/** What a victim may answer. */
public enum AnswerKind {
    APPLIED(Meaning.STORED),
    DUPLICATE(Meaning.STORED),
    CONFLICT(Meaning.NOT_STORED),
    REFUSED(Meaning.NOT_STORED),
    UNAVAILABLE(Meaning.NOT_STORED),
    FULL(Meaning.NOT_STORED),
    CORRUPT(Meaning.UNKNOWN),
    OUTCOME_UNKNOWN(Meaning.UNKNOWN),
    /** Anything that no caller was told to expect. */
    FAILED(Meaning.UNKNOWN),
    /** The victim ended before it answered. */
    NONE(Meaning.UNKNOWN);

    private final Meaning meaning;

    AnswerKind(Meaning meaning) {
        this.meaning = meaning;
    }

    /** What a caller may rely on. */
    public Meaning meaning() {
        return meaning;
    }

    /** What an answer says of the store. */
    public enum Meaning {
        STORED,
        NOT_STORED,
        UNKNOWN
    }
}
