package dev.blotter.application.tip;

import dev.blotter.application.command.AcceptLoss;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.Ids;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's word that the book goes on without what is missing.
 *
 * @param by who says so
 * @param reason why
 */
public record LossAcceptance(String by, String reason, Ids ids, InstantSource clock) {

    /** Writes it into the journals, past all guards, and returns where these end now. */
    Collection<KeptTip> write(Store store, List<Loss> losses) {
        Map<PortfolioId, KeptTip> ends = new HashMap<>();
        try (GroupCommit commit = new GroupCommit(store.writes(), CommitSettings.forWriters(1), clock)) {
            for (Loss loss : losses) {
                Optional<Portfolio> left = store.finders().portfolios().find(loss.portfolio());
                PortfolioId journal = left.isPresent() ? loss.portfolio() : PortfolioId.REFERENCE;
                require(commit.execute(new AcceptLoss(
                        ids.command(),
                        journal,
                        loss.portfolio(),
                        loss.kept().tip().sequence(),
                        loss.kept().tip().hash(),
                        by,
                        reason)));
                ends.put(
                        loss.portfolio(),
                        new KeptTip(
                                loss.portfolio(), JournalTip.EMPTY, loss.kept().recordedTime()));
                ends.put(journal, end(store.finders(), journal));
            }
        }
        return new ArrayList<>(ends.values());
    }

    private static void require(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied)) {
            throw new IllegalStateException("The loss could not be written into the journal: " + outcome);
        }
    }

    private static KeptTip end(Finders finders, PortfolioId portfolio) {
        JournalTip head = finders.portfolios().find(portfolio).orElseThrow().journal();
        return KeptTip.of(finders.journal()
                .at(List.of(new JournalKey(portfolio, head.sequence())))
                .getFirst());
    }
}
