package dev.blotter.bootstrap.demo;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.TemporaryFolder;
import dev.blotter.bootstrap.verb.CommonOptions;
import dev.blotter.bootstrap.verb.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what Blotter does, on a flow that it makes itself. */
@Command(
        name = "demo",
        description = "Make an order flow, store it, send it again, check it and show what came of it. "
                + "Without --db everything happens in a file that is removed afterwards.")
public final class DemoVerb implements Callable<Integer> {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--seed", defaultValue = "42", description = "The same seed makes the same flow. Default: 42.")
    private long seed;

    @Option(names = "--orders", defaultValue = "5000", description = "How many orders. Default: 5000.")
    private int orders;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws IOException {
        if (orders < 1) {
            throw new IllegalArgumentException("--orders is " + orders + "; it must be at least 1");
        }
        if (options.namesDatabase()) {
            return show(options.database());
        }
        options.settings();
        try (TemporaryFolder folder = TemporaryFolder.of("blotter-demo")) {
            return show(Database.at("sqlite:///" + folder.path().resolve("demo.db")));
        }
    }

    private int show(Database database) {
        try (Blotter blotter = Blotter.openToWrite(database)) {
            DemoRun run = new DemoRun(blotter, new DemoFlow(seed), orders);
            DemoResult result = run.run(options);
            result.show(options.screen(verb), options.json());
            return result.isSound() ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }
}
