package dev.blotter.bootstrap.verb;

import dev.blotter.application.tip.Loss;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Goes on without journal entries that are missing. */
@Command(
        name = "accept-loss",
        description =
                "Go on without journal entries that the database has lost; the journals say so, with who and why.")
public final class AcceptLossVerb implements Callable<Integer> {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who accepts it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private String by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is accepted.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec verb;

    @Override
    public Integer call() {
        List<Loss> accepted;
        try (Blotter blotter = Blotter.open(options.database(), SlowStatements.OFF)) {
            accepted = blotter.acceptLosses(by, reason);
        }
        show(accepted, options.screen(verb));
        return ExitCode.FINE;
    }

    private void show(List<Loss> accepted, Screen screen) {
        if (options.json()) {
            screen.json(json -> {
                json.writeArrayFieldStart("accepted");
                for (Loss loss : accepted) {
                    json.writeStartObject();
                    json.writeStringField("portfolio", loss.portfolio().toString());
                    json.writeNumberField("stored_sequence", loss.stored().sequence());
                    json.writeNumberField("kept_sequence", loss.kept().tip().sequence());
                    json.writeNumberField("missing", loss.missing());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
            return;
        }
        TextTable table = new TextTable("portfolio", "journal ends at>", "known to>", "missing>", "newest recorded at");
        accepted.forEach(loss -> table.row(
                loss.portfolio(),
                Screen.count(loss.stored().sequence()),
                Screen.count(loss.kept().tip().sequence()),
                Screen.count(loss.missing()),
                loss.kept().recordedTime()));
        screen.table("Given up", table);
        screen.say(
                accepted.isEmpty()
                        ? "Nothing is missing."
                        : "The journals say so. Start again what was running: it writes again.");
    }
}
