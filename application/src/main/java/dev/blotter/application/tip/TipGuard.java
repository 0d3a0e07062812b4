package dev.blotter.application.tip;

import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Corrupt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the newest tip of each portfolio, and lets nothing be written once entries are missing: what would be written
 * next would stand where they stood, and nobody could tell any longer that there were others.
 */
final class TipGuard {

    private static final int NAMED = 3;

    private final String location;
    private final Map<PortfolioId, KeptTip> known = new ConcurrentHashMap<>();
    private volatile List<Loss> losses = List.of();
    private volatile String refusal = "";

    /** @param location of the database, for people */
    TipGuard(String location) {
        this.location = location;
    }

    /** Everything is there: writes go on, and these are the newest tips. */
    void begin(Collection<KeptTip> heads) {
        losses = List.of();
        refusal = "";
        known.clear();
        advance(heads);
    }

    /** Entries are missing: nothing is written from now on. */
    void lose(List<Loss> missing) {
        losses = List.copyOf(missing);
        String named = String.join(
                "; ", missing.stream().limit(NAMED).map(Loss::sentence).toList());
        String more = missing.size() > NAMED ? "; and " + (missing.size() - NAMED) + " portfolios more" : "";
        refuse("what was committed is missing, " + named + more + ". Restore the newest copy, or accept the loss"
                + " ('blotter accept-loss')");
    }

    /** Nothing is written from now on. */
    void refuse(String why) {
        refusal = "Nothing is written to " + location + ", which can be read: " + why + ".";
    }

    void advance(Collection<KeptTip> tips) {
        tips.forEach(tip -> known.merge(tip.portfolio(), tip, (a, b) -> b.isAheadOf(a) ? b : a));
    }

    Map<PortfolioId, KeptTip> known() {
        return Map.copyOf(known);
    }

    List<Loss> losses() {
        return losses;
    }

    /** Why nothing is written; empty when everything may be. */
    Optional<String> refusal() {
        return Optional.of(refusal).filter(why -> !why.isEmpty());
    }

    void requireWritable() {
        if (!refusal.isEmpty()) {
            throw new Corrupt(refusal);
        }
    }

    /** Holds portfolios that were asked for, as they are stored now, against what is known of them. */
    void check(Collection<PortfolioId> asked, Map<PortfolioId, Portfolio> stored) {
        for (PortfolioId id : asked) {
            KeptTip tip = known.get(id);
            if (tip != null) {
                JournalTip head = Optional.ofNullable(stored.get(id))
                        .map(Portfolio::journal)
                        .orElse(JournalTip.EMPTY);
                if (isBehind(head, tip.tip())) {
                    lose(List.of(new Loss(tip, head, Optional.empty())));
                    requireWritable();
                }
            }
        }
    }

    private static boolean isBehind(JournalTip head, JournalTip known) {
        return head.sequence() < known.sequence() || (head.sequence() == known.sequence() && !head.equals(known));
    }
}
