package dev.blotter.jdbc.journal;

import static dev.blotter.jdbc.table.Column.bytes;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code journal}; append only. A command's identifier is unique within its portfolio. */
public final class JournalTable {

    public static final Table<JournalEntry> JOURNAL = entries("journal");

    public static final Lookup<JournalEntry, CommandKey> BY_COMMAND = byCommand(JOURNAL);

    public static final Lookup<JournalEntry, JournalKey> BY_KEY = JOURNAL.lookup(
            "journal.at", List.of("portfolio_id", "sequence"), key -> Cells.of(key.portfolio(), key.sequence()));

    private JournalTable() {}

    /** A table of chained entries. */
    static Table<JournalEntry> entries(String name) {
        List<Column> columns = List.of(
                uuid("portfolio_id"),
                number("sequence"),
                text("kind"),
                text("subject"),
                uuid("command_id"),
                bytes("content_hash"),
                text("evidence"),
                text("payload"),
                number("recorded_time"),
                bytes("hash"));
        return new Table<>(name, columns, 2, JournalTable::cells, JournalTable::read);
    }

    static Lookup<JournalEntry, CommandKey> byCommand(Table<JournalEntry> table) {
        return table.lookup(
                table.name() + ".load",
                List.of("portfolio_id", "command_id"),
                key -> Cells.of(key.portfolio(), key.id()));
    }

    private static @Nullable Object[] cells(JournalEntry entry) {
        JournalRecord said = entry.said();
        return Cells.of(
                said.portfolio(),
                entry.sequence(),
                said.kind(),
                said.subject(),
                said.command(),
                said.content(),
                said.evidence(),
                said.payload(),
                said.recordedTime(),
                entry.hash());
    }

    private static JournalEntry read(Row row) throws SQLException {
        PortfolioId portfolio = row.uuid(PortfolioId::parse, PortfolioId::new);
        long sequence = row.number();
        JournalRecord said = new JournalRecord(
                portfolio,
                row.name(CommandKind.class),
                row.text(),
                row.uuid(CommandId::parse, CommandId::new),
                Digest.of(row.bytes()),
                row.name(Evidence.class),
                row.text(),
                new Timestamp(row.number()));
        return new JournalEntry(sequence, said, Digest.of(row.bytes()));
    }
}
