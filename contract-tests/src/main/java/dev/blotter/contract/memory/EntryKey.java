package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.portfolio.PortfolioId;

/** A place in one of a portfolio's sequences. */
record EntryKey(PortfolioId portfolio, long sequence) {

    static EntryKey of(JournalEntry entry) {
        return new EntryKey(entry.said().portfolio(), entry.sequence());
    }

    static EntryKey of(Execution execution) {
        return new EntryKey(execution.key().portfolio(), execution.sequence());
    }
}
