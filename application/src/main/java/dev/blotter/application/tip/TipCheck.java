package dev.blotter.application.tip;

import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the tips that are kept against the heads of the journals. Two statements for each thousand portfolios, however
 * long their journals are.
 */
final class TipCheck {

    private static final int PAGE = 1_000;

    private final Finders finders;
    private final Map<PortfolioId, KeptTip> unseen;
    private final List<Loss> losses = new ArrayList<>();
    private final List<KeptTip> heads = new ArrayList<>();
    private long portfolios;

    private TipCheck(Finders finders, Map<PortfolioId, KeptTip> kept) {
        this.finders = finders;
        this.unseen = new HashMap<>(kept);
        this.unseen.values().removeIf(tip -> tip.tip().sequence() == 0);
    }

    /**
     * What a check found.
     *
     * @param losses what is missing
     * @param heads the tips that the database has
     * @param foreign whether the database has portfolios, and none of those that the tips are of
     */
    record Result(List<Loss> losses, List<KeptTip> heads, boolean foreign) {}

    /** @param kept read before the database is, as it may go on while it is checked */
    static Result of(Finders finders, Map<PortfolioId, KeptTip> kept) {
        return new TipCheck(finders, kept).run();
    }

    private Result run() {
        finders.portfolios().find(PortfolioId.REFERENCE).ifPresent(reference -> check(List.of(reference)));
        long keptPortfolios = unseen.size();
        Optional<PortfolioId> after = Optional.empty();
        List<Portfolio> page = finders.portfolios().page(after, PAGE);
        while (!page.isEmpty()) {
            portfolios += page.size();
            check(page);
            page = finders.portfolios().page(Optional.of(page.getLast().id()), PAGE);
        }
        boolean foreign = keptPortfolios > 0 && unseen.size() == keptPortfolios && portfolios > 0;
        unseen.values().forEach(tip -> losses.add(new Loss(tip, JournalTip.EMPTY, Optional.empty())));
        return new Result(List.copyOf(losses), List.copyOf(heads), foreign);
    }

    private void check(List<Portfolio> page) {
        Set<JournalKey> places = new HashSet<>();
        for (Portfolio portfolio : page) {
            places.add(new JournalKey(portfolio.id(), portfolio.journal().sequence()));
            Optional.ofNullable(unseen.get(portfolio.id())).map(KeptTip::key).ifPresent(places::add);
        }
        places.removeIf(place -> place.sequence() == 0);
        Map<JournalKey, JournalEntry> entries = new HashMap<>();
        if (!places.isEmpty()) {
            finders.journal()
                    .at(places)
                    .forEach(entry -> entries.put(KeptTip.of(entry).key(), entry));
        }
        page.forEach(portfolio -> check(portfolio, entries));
    }

    private void check(Portfolio portfolio, Map<JournalKey, JournalEntry> entries) {
        JournalTip head = portfolio.journal();
        Optional<JournalEntry> newest =
                Optional.ofNullable(entries.get(new JournalKey(portfolio.id(), head.sequence())));
        Optional<KeptTip> kept = Optional.ofNullable(unseen.remove(portfolio.id()));
        if (kept.isPresent() && !holds(kept.get(), head, entries)) {
            Optional<Timestamp> lastTime = newest.map(entry -> entry.said().recordedTime());
            losses.add(new Loss(kept.get(), head, lastTime));
            return;
        }
        newest.ifPresent(entry -> heads.add(KeptTip.of(entry)));
    }

    private static boolean holds(KeptTip kept, JournalTip head, Map<JournalKey, JournalEntry> entries) {
        JournalEntry entry = entries.get(kept.key());
        return head.sequence() >= kept.tip().sequence()
                && entry != null
                && entry.hash().equals(kept.tip().hash());
    }
}
