package dev.blotter.benchmarks.method;

import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.bootstrap.verb.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures single methods with JMH. */
@Command(
        name = "methods",
        mixinStandardHelpOptions = true,
        description = "Measure single methods with JMH: folds, rows, the cache, the journal's hash, decimals.")
public final class MethodsVerb implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATTERN",
            arity = "0..1",
            defaultValue = ".*",
            description = "A regular expression that the methods' names have, such as PositionMethods.after. "
                    + "Default: all of them.")
    private String pattern = ".*";

    @Option(names = "--quick", description = "One short iteration in this JVM: shows that they run, measures nothing.")
    private boolean quick;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            defaultValue = "methods.json",
            description = "Where JMH's result is kept. Default: methods.json.")
    private Path json = Path.of("methods.json");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws RunnerException {
        requireWritable();
        Options options = options();
        try {
            Collection<RunResult> results = new Runner(options).run();
            Screen screen = new Screen(verb.commandLine().getOut(), Screen.isWatched());
            screen.table(quick ? "One short iteration: no measurement" : "Time of one call", table(results));
            screen.say("Kept in " + json);
            return ExitCode.FINE;
        } catch (NoBenchmarksException e) {
            throw new IllegalArgumentException(
                    "no method's name has '" + pattern + "'; without a pattern all of them run", e);
        }
    }

    private Options options() {
        try {
            return MethodRun.options(pattern, quick, json);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the pattern '" + pattern + "' is no regular expression", e);
        }
    }

    private void requireWritable() {
        Path folder = json.toAbsolutePath().getParent();
        if (Files.isDirectory(json) || folder == null || !Files.isWritable(Files.exists(json) ? json : folder)) {
            throw new IllegalArgumentException("--json names " + json + ", which cannot be written");
        }
    }

    private static TextTable table(Collection<RunResult> results) {
        TextTable table = new TextTable("method", "with", "time>", "±>", "unit");
        for (RunResult run : results) {
            Result<?> time = run.getPrimaryResult();
            String name = run.getParams().getBenchmark();
            table.row(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                    run.getParams().getParamsKeys().stream()
                            .map(key -> key + "=" + run.getParams().getParam(key))
                            .collect(Collectors.joining(" ")),
                    decimal(time.getScore()),
                    Double.isNaN(time.getScoreError()) ? "" : decimal(time.getScoreError()),
                    time.getScoreUnit());
        }
        return table;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}
