package dev.blotter.contract.memory;

import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.journal.TipStore;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tips in a map; what it answers is what every other keeper must answer. */
public record InMemoryTipStore(Map<PortfolioId, KeptTip> tips) implements TipStore {

    public InMemoryTipStore() {
        this(new ConcurrentHashMap<>());
    }

    @Override
    public Map<PortfolioId, KeptTip> load() {
        return Map.copyOf(tips);
    }

    @Override
    public void advance(Collection<KeptTip> moved) {
        moved.forEach(tip -> tips.merge(tip.portfolio(), tip, (a, b) -> b.isAheadOf(a) ? b : a));
    }

    @Override
    public void replace(Collection<KeptTip> others) {
        others.forEach(tip -> tips.put(tip.portfolio(), tip));
    }

    @Override
    public void flush() {}

    @Override
    public String location() {
        return "this process";
    }

    @Override
    public void close() {}
}
