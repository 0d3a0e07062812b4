package dev.blotter.domain.instrument;

import java.util.Collection;
import java.util.Map;

/** Loads and keeps instruments within a write transaction. */
public interface InstrumentRepository {

    /** The instruments that exist among those asked for, in one statement. */
    Map<InstrumentId, Instrument> load(Collection<InstrumentId> ids);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Instrument> instruments);
}
