package dev.blotter.postgres.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Selects from {@code portfolios}. */
@JdbcRepository(dataSource = PostgresDataFactory.NAME, dialect = Dialect.POSTGRES)
interface PostgresPortfolioRows extends GenericRepository<PostgresPortfolioRow, UUID> {

    Optional<PostgresPortfolioRow> findByPortfolioId(UUID portfolioId);

    @Query("""
            SELECT portfolio_id, name, base_currency, opened_time,
                   journal_sequence, journal_hash, conflict_sequence, conflict_hash
            FROM portfolios
            WHERE portfolio_id > :after
            ORDER BY portfolio_id
            LIMIT :limit""")
    List<PostgresPortfolioRow> page(UUID after, int limit);
}
