package dev.blotter.jdbc.instrument;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.InstrumentRepository;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.Map;

/** Instruments in {@code instruments}. */
public record JdbcInstrumentRepository(TableWriter tables) implements InstrumentRepository {

    @Override
    public Map<InstrumentId, Instrument> load(Collection<InstrumentId> ids) {
        return tables.loadMap(InstrumentTable.BY_ID, ids, Instrument::id);
    }

    @Override
    public void save(Collection<Instrument> instruments) {
        tables.save(InstrumentTable.INSTRUMENTS, instruments);
    }
}
