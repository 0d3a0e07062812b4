package dev.blotter.domain.session;

import dev.blotter.domain.time.Timestamp;
import java.util.Optional;

/**
 * A run of an engine on a portfolio.
 *
 * @param engine the name of the engine that runs
 * @param sequence the journal sequence of its opening
 */
public record TradingSession(
        SessionKey key, String engine, Timestamp openedTime, Optional<Timestamp> closedTime, long sequence) {

    public boolean isOpen() {
        return closedTime.isEmpty();
    }

    public TradingSession closed(Timestamp time) {
        return new TradingSession(key, engine, openedTime, Optional.of(time), sequence);
    }
}
