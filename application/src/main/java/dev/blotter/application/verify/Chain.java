package dev.blotter.application.verify;

import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.PortfolioId;

/** Walks along a chain and names where it is broken; after a break it goes on from the entry that was found. */
final class Chain {

    private final PortfolioId portfolio;
    private final String table;
    private final Findings findings;
    private JournalTip tip = JournalTip.EMPTY;

    Chain(PortfolioId portfolio, String table, Findings findings) {
        this.portfolio = portfolio;
        this.table = table;
        this.findings = findings;
    }

    /** Takes the next entry; false when it is not what was written. */
    boolean next(JournalEntry entry) {
        findings.entrySeen();
        long expected = tip.sequence() + 1;
        if (entry.sequence() < expected) {
            findings.add(portfolio, Finding.Kind.ADDED, table, "sequence " + entry.sequence(), "it is there twice");
            return false;
        }
        if (entry.sequence() != expected) {
            String key = entry.sequence() == expected + 1
                    ? "sequence " + expected
                    : "sequences " + expected + " to " + (entry.sequence() - 1);
            findings.add(portfolio, Finding.Kind.LOST, table, key, "");
            tip = entry.tip();
            return true;
        }
        boolean intact = entry.follows(tip);
        if (!intact) {
            findings.add(
                    portfolio,
                    Finding.Kind.CHANGED,
                    table,
                    "sequence " + entry.sequence(),
                    "its hash is not that of what it says and of the entry before it");
        }
        tip = entry.tip();
        return intact;
    }

    /** Compares the end of the chain with the head that the portfolio's row holds. */
    void end(JournalTip head) {
        if (head.sequence() > tip.sequence()) {
            findings.add(
                    portfolio,
                    Finding.Kind.LOST,
                    table,
                    "sequences " + (tip.sequence() + 1) + " to " + head.sequence(),
                    "the portfolio's row names them");
        } else if (head.sequence() < tip.sequence()) {
            findings.add(
                    portfolio,
                    Finding.Kind.ADDED,
                    table,
                    "sequences " + (head.sequence() + 1) + " to " + tip.sequence(),
                    "the portfolio's row ends before them");
        } else if (!head.hash().equals(tip.hash())) {
            findings.add(
                    portfolio,
                    Finding.Kind.CHANGED,
                    table,
                    "sequence " + tip.sequence(),
                    "its hash is not the one that the portfolio's row holds");
        }
    }

    /** Compares the entry that was taken last with a tip that is known from outside. */
    void passes(KeptTip known) {
        if (tip.sequence() == known.tip().sequence() && !tip.equals(known.tip())) {
            findings.add(
                    portfolio,
                    Finding.Kind.CHANGED,
                    table,
                    "sequence " + tip.sequence(),
                    "its hash is not the one that is kept outside the database");
        }
    }

    /** Compares the end of the chain with a tip that is known from outside. */
    void reaches(KeptTip known, JournalTip head) {
        long end = Math.max(head.sequence(), tip.sequence());
        if (known.tip().sequence() > end) {
            findings.add(
                    portfolio,
                    Finding.Kind.LOST,
                    table,
                    "sequences " + (end + 1) + " to " + known.tip().sequence(),
                    "the last of them, recorded at " + known.recordedTime() + ", is known outside the database");
        }
    }
}
