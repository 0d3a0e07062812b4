package dev.blotter.application.verify;

import dev.blotter.application.book.RebuiltBook;
import dev.blotter.application.book.Verdict;
import dev.blotter.application.command.JournalledCommand;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.portfolio.Portfolio;
import java.util.Collection;

/** Rebuilds one portfolio's book from its journal, entry by entry. */
final class Rebuild {

    private final RebuiltBook book;
    private final Findings findings;

    /** @param instruments the reference data, as its own journal makes it */
    Rebuild(Collection<Instrument> instruments, Findings findings) {
        this.book = new RebuiltBook(instruments);
        this.findings = findings;
    }

    void apply(JournalEntry entry) {
        try {
            Verdict verdict = book.apply(JournalledCommand.read(entry.said()), entry);
            if (!(verdict instanceof Verdict.Applied)) {
                broken(entry, verdict.toString());
            }
        } catch (IllegalArgumentException e) {
            broken(entry, String.valueOf(e.getMessage()));
        }
    }

    private void broken(JournalEntry entry, String why) {
        findings.add(
                entry.said().portfolio(),
                Finding.Kind.CHANGED,
                "journal",
                "sequence " + entry.sequence(),
                "it cannot be applied: " + why);
    }

    /** Ends the rebuilding; a reserved portfolio is what every store begins with. */
    RebuiltBook end() {
        book.fold();
        return book;
    }

    static Portfolio reserved() {
        return RebuiltBook.REFERENCE;
    }
}
