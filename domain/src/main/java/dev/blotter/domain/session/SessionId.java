package dev.blotter.domain.session;

import dev.blotter.domain.field.Uuids;
import java.util.UUID;

/** The identifier of a trading session, made by the engine that opens it. */
public record SessionId(UUID value) {

    /** Reads the usual text of a UUID. */
    public static SessionId parse(String text) {
        return new SessionId(Uuids.parse("session", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
