package dev.blotter.sqlite.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Selects from {@code portfolios}. */
@JdbcRepository(dataSource = SqliteDataFactory.NAME, dialect = Dialect.ANSI)
interface SqlitePortfolioRows extends GenericRepository<SqlitePortfolioRow, String> {

    Optional<SqlitePortfolioRow> findByPortfolioId(String portfolioId);

    @Query("""
            SELECT portfolio_id, name, base_currency, opened_time,
                   journal_sequence, journal_hash, conflict_sequence, conflict_hash
            FROM portfolios
            WHERE portfolio_id > :after
            ORDER BY portfolio_id
            LIMIT :limit""")
    List<SqlitePortfolioRow> page(String after, int limit);
}
