package dev.blotter.domain.instrument;

import java.util.List;
import java.util.Optional;

/** Reads instruments. */
public interface InstrumentFinder {

    Optional<Instrument> find(InstrumentId id);

    /** The next instruments in the order of their names, at most {@code limit}; the first page has no {@code after}. */
    List<Instrument> page(Optional<InstrumentId> after, int limit);
}
