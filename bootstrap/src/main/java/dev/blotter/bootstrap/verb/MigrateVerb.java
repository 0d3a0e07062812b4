package dev.blotter.bootstrap.verb;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.jdbc.store.SchemaState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the schema up to date, or takes one migration back. */
@Command(name = "migrate", description = "Bring the database's schema up to date, or take one migration back.")
public final class MigrateVerb implements Callable<Integer> {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--undo",
            description = "Take the newest migration back, and everything that is stored in what it made.")
    private boolean undo;

    @Option(names = "--info", description = "Only tell how the schema is.")
    private boolean info;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() {
        Database database = options.database();
        if (undo) {
            database.undo();
        } else if (!info) {
            database.migrate();
        }
        SchemaState state = database.schema();
        Screen screen = options.screen(verb);
        if (options.json()) {
            screen.json(json -> {
                json.writeStringField("location", database.location());
                json.writeStringField("schema", state.kind().name());
                json.writeStringField("stored", state.stored());
                json.writeStringField("known", state.known());
                json.writeArrayFieldStart("history");
                for (String line : database.history()) {
                    json.writeString(line);
                }
                json.writeEndArray();
            });
        } else {
            String stored = state.stored().isEmpty() ? "none" : state.stored();
            screen.say(database.location() + ": schema " + stored + " of " + state.known() + ", " + state.kind());
            database.history().forEach(line -> screen.say("  " + line));
        }
        return ExitCode.FINE;
    }
}
