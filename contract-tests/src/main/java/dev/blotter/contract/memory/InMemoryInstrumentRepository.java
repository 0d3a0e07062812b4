package dev.blotter.contract.memory;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.InstrumentRepository;
import java.util.Collection;
import java.util.Map;

/** Instruments. */
record InMemoryInstrumentRepository(InMemoryChanges<InstrumentId, Instrument> rows) implements InstrumentRepository {

    @Override
    public Map<InstrumentId, Instrument> load(Collection<InstrumentId> ids) {
        return rows.load(ids);
    }

    @Override
    public void save(Collection<Instrument> instruments) {
        rows.save(instruments);
    }
}
