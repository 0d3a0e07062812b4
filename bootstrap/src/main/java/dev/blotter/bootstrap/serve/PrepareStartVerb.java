package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.TemporaryFolder;
import dev.blotter.bootstrap.demo.DemoVerb;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Does once what programs do when they start, so that the JVM it runs in can keep what that took for later starts. */
@Command(
        name = "prepare-start",
        hidden = true,
        description =
                "Serve and ask once, and run a small demo, both in files that are removed: the launcher lets the JVM "
                        + "keep what it loads for that.")
public final class PrepareStartVerb implements Callable<Integer> {

    private static final List<String> ASKED = List.of("/health", "/prometheus", "/api/database/health");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.of("blotter-start")) {
            Database database = Database.at("sqlite:///" + folder.path().resolve("start.db"));
            try (Server server = Server.start("127.0.0.1", 0, settings -> database)) {
                for (String path : ASKED) {
                    try (InputStream answer = server.uri().resolve(path).toURL().openStream()) {
                        answer.readAllBytes();
                    }
                }
            }
        }
        CommandLine demo = new CommandLine(new DemoVerb());
        demo.setOut(verb.commandLine().getOut());
        return demo.execute("--orders", "50");
    }
}
