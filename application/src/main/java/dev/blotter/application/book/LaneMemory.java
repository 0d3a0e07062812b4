package dev.blotter.application.book;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a lane remembers from one commit to the next: instruments, and rows of the portfolios that it wrote. Those count
 * only while the portfolio's row is the one that the lane's own last commit left: then nobody else wrote. The store
 * decides on that, either when the row is locked or when it is advanced. For one thread at a time.
 */
public final class LaneMemory {

    private static final int MOST_ROWS = 1 << 17;
    private static final int MOST_INSTRUMENTS = 1 << 14;
    private static final int COMMITS_IN_DOUBT = 64;

    /** The portfolio that was asked for longest ago comes first. */
    private final LinkedHashMap<PortfolioId, RememberedPortfolio> portfolios = new LinkedHashMap<>();

    /** Those that are being decided on; they are remembered again when that is kept. */
    private final Map<PortfolioId, RememberedPortfolio> taken = new HashMap<>();

    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private @Nullable WorkingSet left;
    private int added;
    private int doubts;

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

    /** What is remembered of the portfolio. */
    Optional<RememberedPortfolio> portfolio(PortfolioId id) {
        return doubts > 0 ? Optional.empty() : Optional.ofNullable(portfolios.get(id));
    }

    /** Whether anything is decided on from memory alone. */
    public boolean isTrusted() {
        return doubts == 0 && !portfolios.isEmpty();
    }

    /** What was remembered may not be what the store holds. */
    public void forget() {
        portfolios.clear();
        taken.clear();
    }

    /** What was remembered did not fit the store; for some commits, everything is read from there. */
    public void doubt() {
        forget();
        doubts = COMMITS_IN_DOUBT;
    }

    /**
     * Commands are decided on that found the portfolios so. What is remembered of them counts again when it is kept.
     */
    void begin(WorkingSet set) {
        taken.clear();
        left = null;
        for (Portfolio found : set.portfolios.loadedRows()) {
            RememberedPortfolio known = portfolios.remove(found.id());
            boolean same = known != null && known.row().equals(found);
            taken.put(found.id(), same ? known : new RememberedPortfolio(found));
        }
    }

    /** What is remembered of the position that was found so. */
    RecentFills of(Position found) {
        Map<InstrumentId, RecentFills> positions = fills(found.key());
        RecentFills recent = positions.get(found.key().instrument());
        if (recent == null || !recent.position().equals(found)) {
            recent = new RecentFills(found);
            positions.put(found.key().instrument(), recent);
        }
        return recent;
    }

    /** Remembers a position that was folded again from its first fill. */
    void put(PositionKey key, RecentFills recent) {
        fills(key).put(key.instrument(), recent);
    }

    private Map<InstrumentId, RecentFills> fills(PositionKey key) {
        RememberedPortfolio portfolio = taken.get(key.portfolio());
        return portfolio == null ? new HashMap<>() : portfolio.fills();
    }

    /** The rows will be left so. */
    void end(WorkingSet set) {
        left = set;
    }

    /** What was decided on is remembered: it is written, or will be before anything that is decided on later. */
    public void keep() {
        if (left != null) {
            keep(left);
            left = null;
        }
        taken.clear();
        doubts = Math.max(0, doubts - 1);
        if (added > MOST_ROWS) {
            forgetSome();
        }
    }

    private void keep(WorkingSet set) {
        set.portfolios.rows().forEach(this::keep);
        set.orders
                .rows()
                .forEach(order ->
                        portfolio(order.key().portfolio(), kept -> kept.remember(order, set.trades.find(order.key()))));
        set.sessions.rows().forEach(row -> portfolio(row.key().portfolio(), kept -> kept.remember(row)));
        set.positions.rows().forEach(row -> portfolio(row.key().portfolio(), kept -> kept.remember(row)));
        set.cash.rows().forEach(row -> portfolio(row.key().portfolio(), kept -> kept.remember(row)));
        added += set.journal.changed().size();
    }

    private void keep(Portfolio row) {
        RememberedPortfolio known = taken.getOrDefault(row.id(), new RememberedPortfolio(row));
        known.moved(row);
        portfolios.putLast(row.id(), known);
    }

    private void portfolio(PortfolioId id, Consumer<RememberedPortfolio> work) {
        RememberedPortfolio kept = portfolios.get(id);
        if (kept != null) {
            work.accept(kept);
        }
    }

    private void forgetSome() {
        int kept = 0;
        for (var newest : List.copyOf(portfolios.entrySet()).reversed()) {
            kept += newest.getValue().size();
            if (kept > MOST_ROWS / 2) {
                portfolios.remove(newest.getKey());
            }
        }
        added = Math.min(kept, MOST_ROWS / 2);
    }
}
