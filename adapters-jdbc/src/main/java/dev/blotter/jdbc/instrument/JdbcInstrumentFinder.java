package dev.blotter.jdbc.instrument;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.table.Query;
import java.util.List;
import java.util.Optional;

/** Reads {@code instruments}. */
public record JdbcInstrumentFinder(Reads reads) implements InstrumentFinder {

    private static final Query<Instrument> FIND =
            InstrumentTable.INSTRUMENTS.query("instruments.find", "WHERE instrument_id = ?");

    private static final Query<Instrument> PAGE = InstrumentTable.INSTRUMENTS.query("instruments.page", """
        WHERE (symbol, venue) > (?, ?)
        ORDER BY symbol, venue
        LIMIT ?\
        """);

    @Override
    public Optional<Instrument> find(InstrumentId id) {
        return reads.single(tables -> tables.find(FIND, id));
    }

    @Override
    public List<Instrument> page(Optional<InstrumentId> after, int limit) {
        String symbol = after.map(InstrumentId::symbol).orElse("");
        String venue = after.map(InstrumentId::listing).map(Venue::code).orElse("");
        return reads.single(tables -> tables.select(PAGE, symbol, venue, PageLimit.require(limit)));
    }
}
