package dev.blotter.contract.memory;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.instrument.InstrumentId;
import java.util.List;
import java.util.Optional;

/** Reads instruments. */
record InMemoryInstrumentFinder(Committed committed) implements InstrumentFinder {

    @Override
    public Optional<Instrument> find(InstrumentId id) {
        return committed.read(tables -> tables.instruments().find(id));
    }

    @Override
    public List<Instrument> page(Optional<InstrumentId> after, int limit) {
        return committed.read(tables -> Ordered.instruments(tables)
                .filter(row -> after.isEmpty() || row.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList());
    }
}
