package dev.blotter.application.command;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.time.Timestamp;

/** Ends a run of an engine. Executions that come later are booked all the same. */
public record CloseSession(CommandId id, PortfolioId portfolio, SessionId session, Timestamp closedTime)
        implements Command {

    static CloseSession read(CommandId id, PortfolioId portfolio, Payload payload) {
        return new CloseSession(
                id, portfolio, SessionId.parse(payload.get("session")), Timestamp.parse(payload.get("closedTime")));
    }

    public SessionKey sessionKey() {
        return new SessionKey(portfolio, session);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CLOSE_SESSION;
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
                .put("closedTime", closedTime)
                .build();
    }
}
