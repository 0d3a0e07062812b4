package dev.blotter.jdbc.cache;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.InstrumentRepository;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Notes which instruments are saved. */
record SavingInstrumentRepository(InstrumentRepository real, Set<InstrumentId> saved) implements InstrumentRepository {

    @Override
    public Map<InstrumentId, Instrument> load(Collection<InstrumentId> ids) {
        return real.load(ids);
    }

    @Override
    public void save(Collection<Instrument> instruments) {
        instruments.forEach(instrument -> saved.add(instrument.id()));
        real.save(instruments);
    }
}
