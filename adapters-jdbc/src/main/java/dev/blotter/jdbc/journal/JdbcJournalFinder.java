package dev.blotter.jdbc.journal;

import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalFinder;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads {@code journal} and {@code conflicts}. */
public record JdbcJournalFinder(Reads reads) implements JournalFinder {

    private static final Query<JournalEntry> JOURNAL = page(JournalTable.JOURNAL);

    private static final Query<JournalEntry> CONFLICTS = page(ConflictTable.CONFLICTS);

    @Override
    public List<JournalEntry> page(PortfolioId portfolio, long afterSequence, int limit) {
        return reads.single(tables -> tables.select(JOURNAL, portfolio, afterSequence, PageLimit.require(limit)));
    }

    @Override
    public List<JournalEntry> conflicts(PortfolioId portfolio, long afterSequence, int limit) {
        return reads.single(tables -> tables.select(CONFLICTS, portfolio, afterSequence, PageLimit.require(limit)));
    }

    @Override
    public List<JournalEntry> at(Collection<JournalKey> places) {
        return reads.single(tables -> tables.load(JournalTable.BY_KEY, Set.copyOf(places)));
    }

    private static Query<JournalEntry> page(Table<JournalEntry> table) {
        return table.query(table.name() + ".page", """
            WHERE portfolio_id = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?\
            """);
    }
}
