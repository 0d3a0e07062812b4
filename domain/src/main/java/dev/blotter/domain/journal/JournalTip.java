package dev.blotter.domain.journal;

/** The head of a chain: the sequence of its newest entry and that entry's hash. */
public record JournalTip(long sequence, Digest hash) {

    /** The head of a chain without entries. */
    public static final JournalTip EMPTY = new JournalTip(0, Digest.NONE);
}
