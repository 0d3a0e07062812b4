package dev.blotter.bootstrap;

import dev.blotter.bootstrap.demo.DemoVerb;
import dev.blotter.bootstrap.serve.PrepareStartVerb;
import dev.blotter.bootstrap.serve.ServeVerb;
import dev.blotter.bootstrap.verb.AcceptLossVerb;
import dev.blotter.bootstrap.verb.AddedVerb;
import dev.blotter.bootstrap.verb.ExitCode;
import dev.blotter.bootstrap.verb.InDoubtVerb;
import dev.blotter.bootstrap.verb.MigrateVerb;
import dev.blotter.bootstrap.verb.ReplayVerb;
import dev.blotter.bootstrap.verb.StatusVerb;
import dev.blotter.bootstrap.verb.VerifyVerb;
import dev.blotter.domain.store.StoreException;
import dev.blotter.imports.BadInputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "blotter",
        description = "The system of record for trading engines.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB")
public final class Main {

    private static final List<Class<?>> VERBS = List.of(
            ServeVerb.class,
            PrepareStartVerb.class,
            DemoVerb.class,
            ReplayVerb.class,
            VerifyVerb.class,
            StatusVerb.class,
            MigrateVerb.class,
            InDoubtVerb.class,
            AcceptLossVerb.class);

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        System.exit(code);
    }

    /** Runs one verb and returns the exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        // Before the rest, which picocli hands on to the verbs that are there.
        addVerbs(line, arguments);
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, words) -> misused(e))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, command));
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().mixinStandardHelpOptions(true));
        if (arguments.length == 0) {
            line.usage(out);
            return ExitCode.FINE;
        }
        return line.execute(arguments);
    }

    /** Reading what a verb takes costs a start its time: where one of ours is named, only that one is read. */
    private static void addVerbs(CommandLine line, String... arguments) {
        for (Class<?> verb : VERBS) {
            if (arguments.length > 0 && verb.getAnnotation(Command.class).name().equals(arguments[0])) {
                line.addSubcommand(verb);
                return;
            }
        }
        ServiceLoader.load(AddedVerb.class).forEach(line::addSubcommand);
        VERBS.forEach(line::addSubcommand);
    }

    private static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("blotter: " + e.getMessage());
        if (UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            return ExitCode.ERROR;
        }
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.ERROR;
    }

    private static int failed(Exception e, CommandLine command) {
        switch (e) {
            case BadInputException _, StoreException _, IllegalArgumentException _ ->
                command.getErr().println("blotter: " + e.getMessage());
            default -> {
                LoggerFactory.getLogger(Main.class).error("An unforeseen error", e);
                command.getErr().println("blotter: an error that was not foreseen, " + e);
            }
        }
        return ExitCode.ERROR;
    }
}
