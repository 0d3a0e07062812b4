package dev.blotter.postgres.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Selects from {@code trading_sessions}. */
@JdbcRepository(dataSource = PostgresDataFactory.NAME, dialect = Dialect.POSTGRES)
interface PostgresSessionRows extends GenericRepository<PostgresSessionRow, UUID> {

    Optional<PostgresSessionRow> findByPortfolioIdAndSessionId(UUID portfolioId, UUID sessionId);

    @Query("""
            SELECT portfolio_id, session_id, engine, opened_time, closed_time, sequence
            FROM trading_sessions
            WHERE portfolio_id = :owner AND session_id > :after
            ORDER BY session_id
            LIMIT :limit""")
    List<PostgresSessionRow> page(UUID owner, UUID after, int limit);
}
