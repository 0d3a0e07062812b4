package dev.blotter.benchmarks;

import dev.blotter.benchmarks.compare.BaselineOptions;
import dev.blotter.benchmarks.compare.CompareVerb;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.TemporaryFolder;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.verb.AddedVerb;
import dev.blotter.bootstrap.verb.ExitCode;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.postgres.PostgresUrl;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        description = "Measure Blotter beside pgbench and plain JDBC: same work, same server, same run. "
                + "Without --db everything happens in a SQLite file that is removed afterwards.",
        subcommands = CompareVerb.class)
public final class BenchVerb implements AddedVerb {

    @Parameters(
            paramLabel = "WORK",
            arity = "0..*",
            description = "place, fill (order and execution handed in together) or fill-apart (the execution after the "
                    + "order's answer). Default: place and fill.")
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

    @Mixin
    private final BaselineOptions baseline = new BaselineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BenchPlan plan = BenchPlan.of(works, callers, seconds, rounds, seed);
        json.ifPresent(BenchJson::requireWritable);
        baseline.requireFit(rounds);
        try (TemporaryFolder folder = TemporaryFolder.of("blotter-bench")) {
            String url = db.orElse("sqlite:///" + folder.path().resolve("book.db"));
            BenchBook.requireOwn(Database.at(url));
            BenchResult result = measured(plan, url, folder.path());
            new BenchTables(result).show(new Screen(verb.commandLine().getOut(), Screen.isWatched()));
            if (json.isPresent()) {
                new BenchJson(result).write(json.get());
            }
            return result.check().isSound() ? baseline.settle(new BenchJson(result)::write) : ExitCode.FINDINGS;
        }
    }

    private BenchResult measured(BenchPlan plan, String url, Path folder) throws InterruptedException {
        Instant begun = Instant.now();
        double load = Machine.load();
        try (Blotter blotter = Blotter.open(url);
                Peers peers = peers(url, folder)) {
            BlotterContender own = new BlotterContender(blotter);
            List<Contender> contenders = new ArrayList<>(List.of(own));
            contenders.addAll(peers.contenders());
            announce(plan, blotter.info(), contenders, peers);
            BenchBook.prepare(blotter);
            BookTotals before = BookTotals.of(blotter);
            List<Sample> samples = new BenchRun(plan, contenders, Screen.isWatched()).run();
            BookCheck check = BookCheck.of(before, BookTotals.of(blotter), own);
            List<String> names =
                    peers.contenders().stream().map(Contender::name).toList();
            return new BenchResult(
                    plan,
                    begun,
                    Machine.here(),
                    load,
                    Machine.load(),
                    blotter.info(),
                    peers.durability(),
                    names,
                    samples,
                    check);
        }
    }

    /** The peers' SQLite file lies beside Blotter's: another disk would be another work. */
    private static Peers peers(String url, Path folder) {
        if (!url.strip().toLowerCase(Locale.ROOT).startsWith("sqlite:")) {
            return PostgresPeers.open(PostgresUrl.parse(url), folder);
        }
        return SqlitePeers.open(Path.of(Database.at(url).location() + ".bench-peer"));
    }

    private void announce(BenchPlan plan, StoreInfo database, List<Contender> contenders, Peers peers) {
        verb.commandLine()
                .getErr()
                .println("blotter: " + plan.measurements(contenders.size()) + " measurements of "
                        + plan.length().toMillis() + " ms, and warm-ups, on " + database.engine() + " "
                        + database.version() + "; seed " + plan.seed());
        peers.notices().forEach(notice -> verb.commandLine().getErr().println("blotter: " + notice));
    }
}
