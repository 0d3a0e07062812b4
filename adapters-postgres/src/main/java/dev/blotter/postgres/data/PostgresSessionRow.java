package dev.blotter.postgres.data;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.time.Timestamp;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trading session as it is stored. */
@MappedEntity("trading_sessions")
record PostgresSessionRow(
        @Id UUID portfolioId,
        @Id UUID sessionId,
        String engine,
        long openedTime,
        @Nullable Long closedTime,
        long sequence) {

    TradingSession toSession() {
        return new TradingSession(
                new SessionKey(new PortfolioId(portfolioId), new SessionId(sessionId)),
                engine,
                new Timestamp(openedTime),
                Optional.ofNullable(closedTime).map(Timestamp::new),
                sequence);
    }
}
