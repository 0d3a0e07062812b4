package dev.blotter.domain.journal;

/**
 * An entry of a chain.
 *
 * @param sequence its place: 1 for the first, without gaps
 * @param hash SHA-256 over the hash before it and everything this entry says
 */
public record JournalEntry(long sequence, JournalRecord said, Digest hash) {

    /** Chains a record to the head of its chain. */
    public static JournalEntry append(JournalTip tip, JournalRecord said) {
        return new JournalEntry(tip.sequence() + 1, said, said.hashAfter(tip));
    }

    /** The head of the chain that ends with this entry. */
    public JournalTip tip() {
        return new JournalTip(sequence, hash);
    }

    /** Whether this entry is what its words and the entry before it make it. */
    public boolean follows(JournalTip tip) {
        return sequence == tip.sequence() + 1
                && hash.equals(said.hashAfter(tip))
                && said.content().equals(JournalRecord.contentOf(said.kind(), said.payload()));
    }
}
