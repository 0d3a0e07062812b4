package dev.blotter.postgres.data;

import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A portfolio as it is stored. */
@MappedEntity("portfolios")
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record PostgresPortfolioRow(
        @Id UUID portfolioId,
        String name,
        String baseCurrency,
        long openedTime,
        long journalSequence,
        byte[] journalHash,
        long conflictSequence,
        byte[] conflictHash) {

    Portfolio toPortfolio() {
        return new Portfolio(
                new PortfolioId(portfolioId),
                name,
                new Currency(baseCurrency),
                new Timestamp(openedTime),
                new JournalTip(journalSequence, Digest.of(journalHash)),
                new JournalTip(conflictSequence, Digest.of(conflictHash)));
    }
}
