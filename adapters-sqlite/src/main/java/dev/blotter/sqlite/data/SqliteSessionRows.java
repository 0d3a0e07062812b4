package dev.blotter.sqlite.data;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Selects from {@code trading_sessions}. */
@JdbcRepository(dataSource = SqliteDataFactory.NAME, dialect = Dialect.ANSI)
interface SqliteSessionRows extends GenericRepository<SqliteSessionRow, String> {

    Optional<SqliteSessionRow> findByPortfolioIdAndSessionId(String portfolioId, String sessionId);

    @Query("""
            SELECT portfolio_id, session_id, engine, opened_time, closed_time, sequence
            FROM trading_sessions
            WHERE portfolio_id = :owner AND session_id > :after
            ORDER BY session_id
            LIMIT :limit""")
    List<SqliteSessionRow> page(String owner, String after, int limit);
}
