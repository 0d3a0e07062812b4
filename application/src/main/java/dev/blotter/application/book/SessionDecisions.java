package dev.blotter.application.book;

import dev.blotter.application.command.CloseSession;
import dev.blotter.application.command.OpenSession;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import java.util.Optional;

/** The runs of engines. */
final class SessionDecisions {

    private final WorkingSet set;

    SessionDecisions(WorkingSet set) {
        this.set = set;
    }

    Verdict open(Asked asked, OpenSession command) {
        SessionKey key = new SessionKey(command.portfolio(), command.session());
        Optional<TradingSession> before = set.sessions.find(key);
        if (before.isPresent()) {
            TradingSession session = before.get();
            boolean same = session.engine().equals(command.engine())
                    && session.openedTime().equals(command.openedTime());
            return same
                    ? new Verdict.Duplicate(session.sequence())
                    : set.conflict(
                            asked, session.sequence(), asked.said().subject() + " was opened with other properties");
        }
        long sequence = set.book(asked);
        set.sessions.put(key, command.toSession(sequence));
        return new Verdict.Applied(sequence);
    }

    Verdict close(Asked asked, CloseSession command) {
        Optional<TradingSession> session = set.sessions.find(command.sessionKey());
        if (session.isEmpty()) {
            return Verdict.unknown(RefusalReason.UNKNOWN_SESSION, asked.said().subject());
        }
        if (!session.get().isOpen()) {
            return new Verdict.Refused(
                    RefusalReason.SESSION_CLOSED, asked.said().subject() + " is closed already");
        }
        long sequence = set.book(asked);
        set.sessions.put(command.sessionKey(), session.get().closed(command.closedTime()));
        return new Verdict.Applied(sequence);
    }
}
