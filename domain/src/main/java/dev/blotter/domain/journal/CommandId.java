package dev.blotter.domain.journal;

import dev.blotter.domain.field.Uuids;
import java.util.UUID;

/** The identifier of a command, made by its sender; the same command sent again with the same id is stored once. */
public record CommandId(UUID value) {

    /** Reads the usual text of a UUID. */
    public static CommandId parse(String text) {
        return new CommandId(Uuids.parse("command", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
