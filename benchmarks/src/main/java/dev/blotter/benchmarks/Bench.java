package dev.blotter.benchmarks;

import dev.blotter.benchmarks.result.BenchResult;
import dev.blotter.benchmarks.result.Machine;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.BenchFolder;
import dev.blotter.benchmarks.site.OwnServer;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.stage.CommandStage;
import dev.blotter.benchmarks.stage.LoadStage;
import dev.blotter.benchmarks.stage.PageStage;
import dev.blotter.benchmarks.stage.PortfolioStage;
import dev.blotter.benchmarks.stage.ReplayStage;
import dev.blotter.benchmarks.stage.Stage;
import dev.blotter.benchmarks.stage.Teller;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Work;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does what a plan says, on one engine after the other. */
public record Bench(BenchPlan plan, Teller teller) {

    /**
     * The engines to measure on: the one that is named, else a server of its own, where PostgreSQL is installed, and a
     * SQLite file.
     */
    public static List<Site> sites(Optional<String> db, BenchFolder folder, Teller teller)
            throws IOException, InterruptedException {
        if (db.isPresent()) {
            return List.of(new Site(db.get(), folder.path()));
        }
        List<Site> sites = new ArrayList<>();
        if (OwnServer.isPossible()) {
            teller.say("starting a PostgreSQL server of its own in " + folder.path());
            sites.add(new Site(OwnServer.start(folder), folder.path()));
        } else {
            teller.say("PostgreSQL is left out: initdb and pg_ctl are neither in /usr/lib/postgresql/*/bin nor on the "
                    + "PATH; install it, or name a server with --db");
        }
        sites.add(new Site("sqlite:///" + folder.path().resolve("book.db"), folder.path()));
        return sites;
    }

    /** Measures everything. */
    public BenchResult run(List<Site> sites) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        double load = Machine.load();
        List<StageResult> engines = new ArrayList<>();
        for (Site site : sites) {
            Optional<StageResult> engine = Optional.empty();
            for (Stage stage : stages()) {
                StageResult result = stage.run(site, plan, teller);
                engine = Optional.of(engine.map(before -> before.plus(result)).orElse(result));
            }
            engine.ifPresent(engines::add);
        }
        return new BenchResult(plan, begun, Machine.here(), load, Machine.load(), engines);
    }

    private Set<Stage> stages() {
        Set<Stage> stages = new LinkedHashSet<>();
        if (plan.works().stream().anyMatch(Work::isOfCommands)) {
            stages.add(new CommandStage());
        }
        for (Work work : plan.works()) {
            switch (work) {
                case REPLAY -> stages.add(new ReplayStage());
                case LOAD -> stages.add(new LoadStage());
                case PAGE -> stages.add(new PageStage());
                case PORTFOLIO -> stages.add(new PortfolioStage());
                default -> {
                    // measured along with another one
                }
            }
        }
        return stages;
    }
}
