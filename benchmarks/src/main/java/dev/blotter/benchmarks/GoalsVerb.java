package dev.blotter.benchmarks;

import dev.blotter.benchmarks.goal.GoalBench;
import dev.blotter.benchmarks.goal.GoalName;
import dev.blotter.benchmarks.goal.GoalReport;
import dev.blotter.benchmarks.goal.GoalResult;
import dev.blotter.benchmarks.result.BenchJson;
import dev.blotter.benchmarks.site.BenchFolder;
import dev.blotter.benchmarks.stage.Teller;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Inputs;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.verb.ExitCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what Blotter is held to. */
@Command(
        name = "goals",
        mixinStandardHelpOptions = true,
        description = "Measure Blotter's goals on a PostgreSQL server of its own and on SQLite, and say which are met. "
                + "The exit code is 0 whenever the run was sound, whether or not goals are met, and 2 when what was "
                + "counted is not what was done.")
final class GoalsVerb implements Callable<Integer> {

    private static final BigDecimal QUICK_SECONDS = new BigDecimal("0.2");
    private static final long QUICK_ROWS = 400;

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything into this file, too.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the table as Markdown into this file, too.")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--only", paramLabel = "GOAL", split = ",", description = "Only these, such as P1,P2.")
    private List<String> only = List.of();

    @Option(
            names = "--quick",
            description = "Small sizes and short rounds, to see that it runs; the figures say nothing.")
    private boolean quick;

    @Option(names = "--seconds", defaultValue = "5", description = "How long each measurement is. Default: 5.")
    private BigDecimal seconds = BigDecimal.ONE;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each is made, in turns. Default: 3.")
    private int rounds;

    @Option(names = "--seed", defaultValue = "42", description = "Of what is random. Default: 42.")
    private long seed;

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "Where the server of its own and the files lie while it runs. Default: the system's "
                    + "temporary folder.")
    private Optional<Path> dir = Optional.empty();

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<GoalName> names = GoalName.named(only);
        BenchPlan plan = BenchPlan.of(
                List.of(), List.of(), quick ? QUICK_SECONDS : seconds, quick ? 2 : rounds, seed, List.of(), sizes());
        json.ifPresent(file -> BenchJson.requireWritable("--json", file));
        markdown.ifPresent(file -> BenchJson.requireWritable("--markdown", file));
        Teller teller = new Teller(verb.commandLine().getErr(), Screen.isWatched());
        try (BenchFolder folder = BenchFolder.in(dir)) {
            GoalResult result = new GoalBench(names, plan, teller).run(Bench.sites(Optional.empty(), folder, teller));
            GoalReport report = new GoalReport(result);
            report.show(new Screen(verb.commandLine().getOut(), Screen.isWatched()));
            if (json.isPresent()) {
                report.writeJson(json.get());
            }
            if (markdown.isPresent()) {
                report.writeMarkdown(markdown.get());
            }
            return result.isSound() ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }

    private Inputs sizes() {
        Inputs asked = inputs.inputs();
        return quick
                ? new Inputs(
                        asked.tape(),
                        asked.events(),
                        Math.min(asked.most(), QUICK_ROWS),
                        List.of(QUICK_ROWS / 2, QUICK_ROWS))
                : asked;
    }
}
