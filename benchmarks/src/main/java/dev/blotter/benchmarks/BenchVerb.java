package dev.blotter.benchmarks;

import dev.blotter.benchmarks.compare.BaselineOptions;
import dev.blotter.benchmarks.compare.CompareVerb;
import dev.blotter.benchmarks.method.MethodsVerb;
import dev.blotter.benchmarks.result.BenchJson;
import dev.blotter.benchmarks.result.BenchResult;
import dev.blotter.benchmarks.result.BenchTables;
import dev.blotter.benchmarks.site.BenchFolder;
import dev.blotter.benchmarks.stage.Teller;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.verb.AddedVerb;
import dev.blotter.bootstrap.verb.ExitCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures Blotter beside its peers. */
@Command(
        name = "bench",
        description = "Measure Blotter beside its peers: same work, same server, same run. Without --db it starts a "
                + "PostgreSQL server of its own, and also measures in a SQLite file; both are removed afterwards.",
        subcommands = {GoalsVerb.class, CompareVerb.class, MethodsVerb.class})
public final class BenchVerb implements AddedVerb {

    @Parameters(
            paramLabel = "WORK",
            arity = "0..*",
            description = "place, fill (order and execution handed in together), fill-apart (the execution after the "
                    + "order's answer), load, replay, page or portfolio. Default: place and fill.")
    private List<String> works = List.of("place", "fill");

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "An empty database, or one that only bench used: sqlite:///file.db, "
                    + "postgresql://user:password@host:5432/database.")
    private Optional<String> db = Optional.empty();

    @Option(
            names = "--callers",
            split = ",",
            defaultValue = "1,16,64",
            description = "How many ask at a time. Default: 1,16,64.")
    private List<Integer> callers = List.of();

    @Option(names = "--seconds", defaultValue = "5", description = "How long each measurement is. Default: 5.")
    private BigDecimal seconds = BigDecimal.ONE;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each is made, in turns. Default: 3.")
    private int rounds;

    @Option(names = "--seed", defaultValue = "42", description = "Of what is random. Default: 42.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything into this file, too.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "Where the server of its own and the files lie while it runs. Default: the system's "
                    + "temporary folder.")
    private Optional<Path> dir = Optional.empty();

    @Option(
            names = "--peers",
            paramLabel = "PEER",
            split = ",",
            defaultValue = "pgbench,jdbc,hibernate,sqlalchemy,copy,executemany",
            description = "Who is measured beside Blotter, where it can do the work and is installed. "
                    + "Default: ${DEFAULT-VALUE}.")
    private List<String> peers = List.of();

    @Mixin
    private final BaselineOptions baseline = new BaselineOptions();

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BenchPlan plan = BenchPlan.of(works, callers, seconds, rounds, seed, peers, inputs.inputs());
        json.ifPresent(file -> BenchJson.requireWritable("--json", file));
        baseline.requireFit(rounds);
        db.ifPresent(Database::at);
        Teller teller = new Teller(verb.commandLine().getErr(), Screen.isWatched());
        try (BenchFolder folder = BenchFolder.in(dir)) {
            teller.say("each measurement takes " + plan.length().toMillis() + " ms, in " + plan.rounds()
                    + " rounds, after a warm-up; seed " + plan.seed());
            BenchResult result = new Bench(plan, teller).run(Bench.sites(db, folder, teller));
            new BenchTables(result).show(new Screen(verb.commandLine().getOut(), Screen.isWatched()));
            if (json.isPresent()) {
                new BenchJson(result).write(json.get());
            }
            return result.isSound() ? baseline.settle(new BenchJson(result)::write) : ExitCode.FINDINGS;
        }
    }
}
