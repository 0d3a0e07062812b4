package dev.blotter.application.book;

import dev.blotter.application.command.Command;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;

/** A command and what the journal would say of it. */
public record Asked(Command command, JournalRecord said) {

    /** Writes down the command, as recorded at a time. */
    public static Asked of(Command command, Timestamp recordedTime) {
        String payload = command.payload().json();
        return new Asked(
                command,
                new JournalRecord(
                        command.portfolio(),
                        command.kind(),
                        command.subject(),
                        command.id(),
                        JournalRecord.contentOf(command.kind(), payload),
                        command.evidence(),
                        payload,
                        recordedTime));
    }

    PortfolioId portfolio() {
        return said.portfolio();
    }

    Digest content() {
        return said.content();
    }
}
