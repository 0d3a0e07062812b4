package dev.blotter.bootstrap.serve;

import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.bootstrap.verb.CommonOptions;
import dev.blotter.bootstrap.verb.ExitCode;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves until it is told to end. */
@Command(name = "serve", description = "Answer over HTTP until told to end: /health, /prometheus, /api/database/….")
public final class ServeVerb implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--port", defaultValue = "8080", description = "Default: 8080; 0 for any that is free.")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Default: 127.0.0.1, this machine only.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private String host;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec verb;

    @Override
    public Integer call() throws InterruptedException {
        // A slip in the environment is found here already, before Micronaut takes its second to start.
        Settings.of(System.getenv());
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        // Before anything answers: whoever ends it then already finds it closed in order.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended, closed)));
        try (Server server = Server.start(host, port, options::database)) {
            verb.commandLine().getOut().println("Blotter serves " + server.location() + " at " + server.uri());
            verb.commandLine().getOut().flush();
            ended.await();
        } finally {
            closed.countDown();
        }
        return ExitCode.FINE;
    }

    /** Lets the serving thread close what it opened before the JVM ends: what waits for a commit is committed. */
    private void end(CountDownLatch ended, CountDownLatch closed) {
        ended.countDown();
        try {
            if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                verb.commandLine()
                        .getErr()
                        .println("What was open could not be closed within " + PATIENCE.toSeconds() + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
