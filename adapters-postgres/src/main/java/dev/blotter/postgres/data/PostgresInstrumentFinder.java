package dev.blotter.postgres.data;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.RepositoryReads;
import java.util.List;
import java.util.Optional;

/** Reads {@code instruments}. */
record PostgresInstrumentFinder(PostgresInstrumentRows rows, RepositoryReads reads) implements InstrumentFinder {

    @Override
    public Optional<Instrument> find(InstrumentId id) {
        return reads.one(
                "instruments.find", () -> rows.findByInstrumentId(id.toString()), PostgresInstrumentRow::toInstrument);
    }

    @Override
    public List<Instrument> page(Optional<InstrumentId> after, int limit) {
        String symbol = after.map(InstrumentId::symbol).orElse("");
        String venue = after.map(InstrumentId::listing).map(Venue::code).orElse("");
        int atMost = PageLimit.require(limit);
        return reads.list(
                "instruments.page", () -> rows.page(symbol, venue, atMost), PostgresInstrumentRow::toInstrument);
    }
}
