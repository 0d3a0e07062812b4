package dev.blotter.jdbc.portfolio;

import static dev.blotter.jdbc.table.Column.bytes;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code portfolios}: one row each, with the heads of its two chains. */
public final class PortfolioTable {

    public static final Table<Portfolio> PORTFOLIOS = new Table<>(
            "portfolios",
            List.of(
                    uuid("portfolio_id"),
                    text("name"),
                    text("base_currency"),
                    number("opened_time"),
                    number("journal_sequence"),
                    bytes("journal_hash"),
                    number("conflict_sequence"),
                    bytes("conflict_hash")),
            1,
            PortfolioTable::cells,
            PortfolioTable::read);

    public static final Lookup<Portfolio, PortfolioId> BY_ID =
            PORTFOLIOS.lookup("portfolios.load", List.of("portfolio_id"), Cells::of);

    /** What moves when an entry is added. */
    public static final Replacement<Portfolio> CHAINS = PORTFOLIOS.replacement(
            "portfolios.advance", List.of("journal_sequence", "journal_hash", "conflict_sequence", "conflict_hash"));

    private PortfolioTable() {}

    private static @Nullable Object[] cells(Portfolio p) {
        return Cells.of(
                p.id(),
                p.name(),
                p.base(),
                p.openedTime(),
                p.journal().sequence(),
                p.journal().hash(),
                p.conflicts().sequence(),
                p.conflicts().hash());
    }

    private static Portfolio read(Row row) throws SQLException {
        return new Portfolio(
                row.uuid(PortfolioId::parse, PortfolioId::new),
                row.text(),
                row.of(Currency::new),
                new Timestamp(row.number()),
                tip(row),
                tip(row));
    }

    private static JournalTip tip(Row row) throws SQLException {
        return new JournalTip(row.number(), Digest.of(row.bytes()));
    }
}
