package dev.blotter.benchmarks.load;

import dev.blotter.benchmarks.load.subject.BlotterTarget;
import dev.blotter.benchmarks.load.subject.HttpTarget;
import dev.blotter.benchmarks.load.subject.LoadBook;
import dev.blotter.benchmarks.result.BookTotals;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.database.TemporaryFolder;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.verb.AddedVerb;
import dev.blotter.bootstrap.verb.ExitCode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts Blotter under a load that comes whether or not it is answered. */
@Command(
        name = "load-test",
        description = "Put the book under a given rate of arrivals, or look for the highest rate that keeps a latency. "
                + "Without --db everything happens in a SQLite file that is removed afterwards.")
public final class LoadTestVerb implements AddedVerb {

    private static final String BOOK_MIX = "place=50,fill=40,read=10";
    private static final String HTTP_MIX = "health=100";

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "An empty database, or one that only load-test used: sqlite:///file.db, "
                    + "postgresql://user:password@host:5432/database.")
    private Optional<String> db = Optional.empty();

    @Option(
            names = "--http",
            paramLabel = "URL",
            description = "A server instead, which is only read from: http://127.0.0.1:8080.")
    private Optional<String> http = Optional.empty();

    @Mixin
    private final LoadOptions load = new LoadOptions();

    @Option(names = "--portfolios", defaultValue = "100", description = "Default: 100.")
    private int portfolios;

    @Option(names = "--instruments", defaultValue = "500", description = "Default: 500.")
    private int instruments;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the verb is called
    private CommandSpec verb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (db.isPresent() && http.isPresent()) {
            throw new IllegalArgumentException("--db and --http are both there; name one of them");
        }
        LoadPlan plan = http.isPresent()
                ? load.plan(HttpTarget.OPERATIONS, HTTP_MIX)
                : load.plan(BlotterTarget.OPERATIONS, BOOK_MIX);
        Ramp ramp = load.ramp();
        load.limit();
        plan.arrivals(ramp.rates().getLast());
        LoadBook book = LoadBook.of(portfolios, instruments);
        report.requireFit();
        LoadResult result = http.isPresent() ? overHttp(plan, ramp) : inProcess(plan, ramp, book);
        new LoadScreen(result).show(new Screen(verb.commandLine().getOut(), Screen.isWatched()));
        report.write(result);
        return result.soundness().sound() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private LoadResult overHttp(LoadPlan plan, Ramp ramp) throws InterruptedException {
        try (HttpTarget target = HttpTarget.open(http.orElseThrow())) {
            Map<String, String> facts = Facts.of(plan, "HTTP, by its endpoints in the care of the database");
            return measured(target, plan, ramp, facts, HttpTarget::soundness);
        }
    }

    private LoadResult inProcess(LoadPlan plan, Ramp ramp, LoadBook book) throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.of("blotter-load")) {
            String url = db.orElse("sqlite:///" + folder.path().resolve("book.db"));
            LoadBook.requireOwn(Database.at(url));
            try (Blotter blotter = Blotter.open(url)) {
                book.prepare(blotter);
                BlotterTarget target = new BlotterTarget(blotter, book);
                BookTotals before = book.totals(blotter);
                Map<String, String> facts = Facts.of(
                        plan,
                        blotter.info().engine() + " " + blotter.info().version() + ", in-process, " + portfolios
                                + " portfolios, " + instruments + " instruments");
                return measured(target, plan, ramp, facts, () -> target.compared(before));
            }
        }
    }

    private LoadResult measured(
            Target target, LoadPlan plan, Ramp ramp, Map<String, String> facts, Supplier<Soundness> soundness)
            throws InterruptedException {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LoadRun run = new LoadRun(target, plan, Screen.isWatched(), this::tell);
        List<Step> steps = run.run(ramp, load.limit(), load.search());
        return new LoadResult(begun, facts, plan, load.limit(), steps, soundness.get());
    }

    private void tell(Step step) {
        String kept = load.limit()
                .map(limit -> step.keeps(limit) ? ", kept" : ", not kept")
                .orElse("");
        verb.commandLine()
                .getErr()
                .println("blotter: " + Texts.whole(step.rate()) + " a second: " + Texts.rounded(step.achieved())
                        + " done a second, p99 " + Texts.millis(step.p99()) + " ms, "
                        + step.counts().errors() + " errors" + kept);
    }
}
