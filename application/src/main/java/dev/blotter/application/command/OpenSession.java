package dev.blotter.application.command;

import dev.blotter.domain.field.TextField;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.time.Timestamp;
import java.util.Optional;

/** Begins a run of an engine on a portfolio. */
public record OpenSession(CommandId id, PortfolioId portfolio, SessionId session, String engine, Timestamp openedTime)
        implements Command {

    private static final int LONGEST_NAME = 200;

    public OpenSession {
        TextField.require("engine", engine, LONGEST_NAME);
    }

    static OpenSession read(CommandId id, PortfolioId portfolio, Payload payload) {
        return new OpenSession(
                id,
                portfolio,
                SessionId.parse(payload.get("session")),
                payload.get("engine"),
                Timestamp.parse(payload.get("openedTime")));
    }

    /** The session as it begins. */
    public TradingSession toSession(long sequence) {
        return new TradingSession(new SessionKey(portfolio, session), engine, openedTime, Optional.empty(), sequence);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.OPEN_SESSION;
    }

    @Override
    public Evidence evidence() {
        return Evidence.LOCAL;
    }

    @Override
    public String subject() {
        return "session/" + session;
    }

    @Override
    public Payload payload() {
        return Payload.builder()
                .put("session", session)
                .put("engine", engine)
                .put("openedTime", openedTime)
                .build();
    }
}
