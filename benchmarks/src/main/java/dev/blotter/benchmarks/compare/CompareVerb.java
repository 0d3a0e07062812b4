package dev.blotter.benchmarks.compare;

import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.verb.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what became slower or faster between two runs of {@code bench}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Tell what became slower or faster between two files of bench --json. "
                + "Exit code 2 when something became slower beyond the noise.")
public final class CompareVerb implements Callable<Integer> {

    @Parameters(paramLabel = "OLD", index = "0", description = "The file of the earlier run.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private Path before;

    @Parameters(paramLabel = "NEW", index = "1", description = "The file of the later run.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Option(names = "--other-machine", description = "Compare runs of different machines, too.")
    private boolean otherMachine;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec verb;

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(BenchFile.read(before), BenchFile.read(after), otherMachine);
        new ComparisonTable(comparison).show(new Screen(verb.commandLine().getOut(), Screen.isWatched()));
        return comparison.hasSlower() ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
