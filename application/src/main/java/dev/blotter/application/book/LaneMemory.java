package dev.blotter.application.book;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a lane remembers from one commit to the next: instruments, and the newest fills of the positions that it wrote.
 * These count for a portfolio only while the journal's tip is the one that the lane's own last commit left: then nobody
 * else wrote. For one thread at a time.
 */
public final class LaneMemory {

    private static final int MOST_FILLS = 1 << 17;
    private static final int MOST_INSTRUMENTS = 1 << 14;

    /** The portfolio that was asked for longest ago comes first. */
    private final LinkedHashMap<PortfolioId, Map<InstrumentId, RecentFills>> portfolios = new LinkedHashMap<>();

    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Map<PortfolioId, JournalTip> tips = new HashMap<>();
    private final Map<PortfolioId, JournalTip> written = new HashMap<>();
    private int added;

    /** An instrument that was stored at an earlier commit; reference data never changes. */
    Optional<Instrument> instrument(InstrumentId id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** Remembers instruments that were found in the store. */
    void found(Map<InstrumentId, Instrument> stored) {
        if (instruments.size() > MOST_INSTRUMENTS) {
            instruments.clear();
        }
        instruments.putAll(stored);
    }

    /** A transaction begins that found the portfolios so. What is remembered of them counts again when it commits. */
    void begin(Collection<Portfolio> found) {
        written.clear();
        for (Portfolio portfolio : found) {
            if (!portfolio.journal().equals(tips.remove(portfolio.id()))) {
                portfolios.remove(portfolio.id());
            }
        }
    }

    /** What is remembered of the position that was found so. */
    RecentFills of(Position found) {
        Map<InstrumentId, RecentFills> positions = positions(found.key());
        RecentFills recent = positions.get(found.key().instrument());
        if (recent == null || !recent.position().equals(found)) {
            recent = new RecentFills(found);
            positions.put(found.key().instrument(), recent);
        }
        return recent;
    }

    /** Remembers a position that was folded again from its first fill. */
    void put(PositionKey key, RecentFills recent) {
        positions(key).put(key.instrument(), recent);
    }

    private Map<InstrumentId, RecentFills> positions(PositionKey key) {
        Map<InstrumentId, RecentFills> positions = portfolios.getOrDefault(key.portfolio(), new HashMap<>());
        portfolios.putLast(key.portfolio(), positions);
        return positions;
    }

    /** The transaction is about to leave the portfolios so, with so many fills more. */
    void end(Collection<Portfolio> left, int fills) {
        for (Portfolio portfolio : left) {
            if (portfolios.containsKey(portfolio.id())) {
                written.put(portfolio.id(), portfolio.journal());
            }
        }
        added += fills;
    }

    /** The transaction was committed. */
    public void committed() {
        tips.putAll(written);
        written.clear();
        if (added > MOST_FILLS) {
            forgetSome();
        }
    }

    private void forgetSome() {
        int kept = 0;
        for (var newest : List.copyOf(portfolios.entrySet()).reversed()) {
            kept += newest.getValue().values().stream()
                    .mapToInt(RecentFills::size)
                    .sum();
            if (kept > MOST_FILLS / 2) {
                portfolios.remove(newest.getKey());
                tips.remove(newest.getKey());
            }
        }
        added = Math.min(kept, MOST_FILLS / 2);
    }
}
