package dev.blotter.jdbc.session;

import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.SQLException;
import java.util.List;

/** The table {@code trading_sessions}. */
public final class SessionTable {

    public static final Table<TradingSession> SESSIONS = new Table<>(
            "trading_sessions",
            List.of(
                    uuid("portfolio_id"),
                    uuid("session_id"),
                    text("engine"),
                    number("opened_time"),
                    number("closed_time"),
                    number("sequence")),
            2,
            s -> Cells.of(s.key().portfolio(), s.key().id(), s.engine(), s.openedTime(), s.closedTime(), s.sequence()),
            SessionTable::read);

    public static final Lookup<TradingSession, SessionKey> BY_KEY = SESSIONS.lookup(
            "sessions.load", List.of("portfolio_id", "session_id"), key -> Cells.of(key.portfolio(), key.id()));

    private SessionTable() {}

    private static TradingSession read(Row row) throws SQLException {
        return new TradingSession(
                new SessionKey(
                        row.uuid(PortfolioId::parse, PortfolioId::new), row.uuid(SessionId::parse, SessionId::new)),
                row.text(),
                new Timestamp(row.number()),
                row.maybeNumber(Timestamp::new),
                row.number());
    }
}
