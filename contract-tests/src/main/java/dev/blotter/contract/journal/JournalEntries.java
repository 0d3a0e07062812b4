package dev.blotter.contract.journal;

import dev.blotter.contract.store.Extremes;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Entries of a portfolio's chains. */
public record JournalEntries(PortfolioId portfolio) {

    /** The next entry after a tip, of a new command. */
    public JournalEntry after(JournalTip tip, String payload) {
        return after(tip, new CommandId(UUID.randomUUID()), payload);
    }

    /** The next entry after a tip. */
    public JournalEntry after(JournalTip tip, CommandId command, String payload) {
        CommandKind kind = CommandKind.DEPOSIT;
        Digest content = JournalRecord.contentOf(kind, payload);
        return JournalEntry.append(
                tip,
                new JournalRecord(
                        portfolio, kind, "cash/USD", command, content, Evidence.LOCAL, payload, Extremes.TIME));
    }

    /** A chain from its first entry on. */
    public List<JournalEntry> chain(int length) {
        List<JournalEntry> chain = new ArrayList<>();
        JournalTip tip = JournalTip.EMPTY;
        for (int i = 0; i < length; i++) {
            JournalEntry entry = after(tip, "{\"n\":\"" + i + "\"}");
            chain.add(entry);
            tip = entry.tip();
        }
        return chain;
    }
}
