package dev.blotter.benchmarks.stage;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.result.BookTotals;
import dev.blotter.benchmarks.result.Check;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.Durability;
import dev.blotter.benchmarks.site.Scratch;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.Settings;
import dev.blotter.bootstrap.statement.StatementWatch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills with every statement timed, metered and looked at whether it is slow, and without any of it. */
public final class WatchStage implements Stage {

    /** Who has everything on. */
    public static final String WATCHED = "Blotter, watched";
    /** Who has nothing on. */
    public static final String UNWATCHED = "Blotter, unwatched";

    @Override
    public StageResult run(Site site, BenchPlan plan, Teller teller) throws InterruptedException {
        try (Scratch scratch = site.scratch("watch");
                Blotter unwatched = new Blotter(Database.at(scratch.url()).open());
                Blotter watched = watched(Database.at(scratch.url()))) {
            BenchBook.prepare(unwatched);
            long before = BookTotals.of(unwatched).entries();
            BlotterContender on = new BlotterContender(watched, WATCHED);
            BlotterContender off = new BlotterContender(unwatched, UNWATCHED);
            List<Sample> samples = new ArrayList<>();
            for (int callers : plan.callers()) {
                samples.addAll(new Rounds(plan, teller).warmed(Task.of(Work.FILL, callers), List.of(on, off)));
            }
            long entries = BookTotals.of(unwatched).entries() - before;
            long counted = on.commands() + off.commands();
            boolean sound = entries == counted;
            Check check = new Check(
                    sound,
                    (sound ? "" : "NOT SOUND: ") + counted
                            + " commands with and without statement timing were counted, " + "and the journals grew by "
                            + entries);
            return new StageResult(
                    unwatched.info(),
                    Durability.of(scratch, site.isSqlite()),
                    samples,
                    List.of(check),
                    List.of(),
                    StageResult.Commands.NONE);
        }
    }

    /** As {@code serve} opens it, with slow statements written, too. */
    private static Blotter watched(Database database) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Configuration configuration = Configuration.of(Settings.of(Map.of("DB_ENABLE_QUERY_LOGGING", "true")));
        StatementWatch watch = new StatementWatch(registry, configuration.slowStatements(), database.plans());
        return new Blotter(
                database.measured(new MicrometerMetricsTrackerFactory(registry)).open(watch), watch);
    }
}
