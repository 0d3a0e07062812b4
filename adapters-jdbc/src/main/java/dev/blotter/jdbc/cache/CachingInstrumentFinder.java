package dev.blotter.jdbc.cache;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.instrument.InstrumentId;
import java.util.List;
import java.util.Optional;

/**
 * Reads instruments, one by one through the cache.
 *
 * @param filling answers what the cache has not
 */
record CachingInstrumentFinder(
        InstrumentFinder real, InstrumentFinder filling, EntryCache<InstrumentId, Instrument> cache, Freshness wanted)
        implements InstrumentFinder {

    @Override
    public Optional<Instrument> find(InstrumentId id) {
        return cache.read(id, wanted, () -> filling.find(id));
    }

    @Override
    public List<Instrument> page(Optional<InstrumentId> after, int limit) {
        return real.page(after, limit);
    }
}
