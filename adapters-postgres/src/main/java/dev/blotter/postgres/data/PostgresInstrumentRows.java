package dev.blotter.postgres.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Selects from {@code instruments}. */
@JdbcRepository(dataSource = PostgresDataFactory.NAME, dialect = Dialect.POSTGRES)
interface PostgresInstrumentRows extends GenericRepository<PostgresInstrumentRow, String> {

    Optional<PostgresInstrumentRow> findByInstrumentId(String instrumentId);

    @Query("""
            SELECT instrument_id, symbol, venue, quote_currency, multiplier, tick, lot, sequence
            FROM instruments
            WHERE (symbol, venue) > (:afterSymbol, :afterVenue)
            ORDER BY symbol, venue
            LIMIT :limit""")
    List<PostgresInstrumentRow> page(String afterSymbol, String afterVenue, int limit);
}
