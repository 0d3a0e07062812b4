package dev.blotter.benchmarks.goal;

import dev.blotter.benchmarks.result.Check;
import dev.blotter.benchmarks.result.Machine;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.stage.CommandStage;
import dev.blotter.benchmarks.stage.LoadStage;
import dev.blotter.benchmarks.stage.PageStage;
import dev.blotter.benchmarks.stage.PortfolioStage;
import dev.blotter.benchmarks.stage.ReplayStage;
import dev.blotter.benchmarks.stage.ServeStart;
import dev.blotter.benchmarks.stage.Stage;
import dev.blotter.benchmarks.stage.Teller;
import dev.blotter.benchmarks.stage.WatchStage;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Work;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measures what the goals ask for.
 *
 * @param names of the goals
 * @param plan how long, how often and with what
 */
public record GoalBench(Set<GoalName> names, BenchPlan plan, Teller teller) {

    private static final double START_SECONDS = 1.5;

    /** Measures on one engine after the other. */
    public GoalResult run(List<Site> sites) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        double load = Machine.load();
        List<GoalRow> rows = new ArrayList<>();
        List<StageResult> engines = new ArrayList<>();
        for (Site site : sites) {
            Optional<StageResult> result = measured(site);
            // What was measured of watching has tasks of the same name, and contenders of other names.
            result.ifPresent(engine -> rows.addAll(new GoalFigures(engine).rows(names)));
            result.ifPresent(engines::add);
            if (site.isSqlite() && names.contains(GoalName.P10)) {
                teller.say("P10: starting serve anew, " + (plan.rounds() + 1) + " times");
                rows.add(GoalRow.atMost(
                        START_SECONDS,
                        GoalName.P10,
                        "sqlite",
                        "seconds from the start of serve to its first healthy answer",
                        new ServeStart(site).seconds(plan.rounds())));
            }
        }
        rows.sort(Comparator.comparing(GoalRow::goal));
        return new GoalResult(plan, begun, Machine.here(), load, Machine.load(), engines, rows);
    }

    private Optional<StageResult> measured(Site site) throws IOException, InterruptedException {
        Optional<StageResult> all = Optional.empty();
        for (Step step : site.isSqlite() ? onSqlite() : onPostgres()) {
            teller.say(site.engine() + ": measuring for " + step.why());
            StageResult result = step.stage().run(site, step.plan(), teller);
            new GoalFigures(result)
                    .rows(names).stream().filter(GoalRow::isMeasured).forEach(row -> teller.say(row.sentence()));
            all = Optional.of(all.map(before -> before.plus(result)).orElse(result));
        }
        return all;
    }

    private record Step(String why, Stage stage, BenchPlan plan) {}

    private boolean has(GoalName name) {
        return names.contains(name);
    }

    private List<Step> onPostgres() {
        List<Step> steps = new ArrayList<>();
        List<Integer> fills = new ArrayList<>();
        if (has(GoalName.P3)) {
            fills.add(1);
        }
        if (has(GoalName.P1)) {
            fills.addAll(List.of(GoalFigures.SOME, GoalFigures.MANY, GoalFigures.CROWD));
        }
        if (!fills.isEmpty()) {
            steps.add(commands("P1 and P3", Work.FILL, fills, PeerName.PGBENCH));
        }
        if (has(GoalName.P2)) {
            List<Integer> callers = List.of(GoalFigures.SOME, GoalFigures.MANY);
            steps.add(commands("P2", Work.PLACE, callers, PeerName.PGBENCH));
        }
        if (has(GoalName.P4)) {
            steps.add(new Step("P4", new LoadStage(), plan.with(List.of(Work.LOAD), List.of(), PeerName.COPY)));
        }
        steps.addAll(onBoth());
        if (has(GoalName.P9)) {
            steps.add(new Step("P9", new WatchStage(), plan.with(List.of(), List.of(GoalFigures.MANY))));
        }
        return steps;
    }

    private List<Step> onSqlite() {
        List<Step> steps = new ArrayList<>();
        if (has(GoalName.P5)) {
            steps.add(commands("P5", Work.FILL, List.of(GoalFigures.MANY), PeerName.JDBC));
        }
        steps.addAll(onBoth());
        return steps;
    }

    private List<Step> onBoth() {
        List<Step> steps = new ArrayList<>();
        if (has(GoalName.P6)) {
            steps.add(new Step(
                    "P6",
                    new ReplayStage(),
                    plan.with(List.of(Work.REPLAY), List.of(), PeerName.JDBC, PeerName.SQLALCHEMY)));
        }
        if (has(GoalName.P7)) {
            steps.add(new Step("P7", new PageStage(), plan.with(List.of(Work.PAGE), List.of())));
        }
        if (has(GoalName.P8)) {
            steps.add(new Step(
                    "P8",
                    new PortfolioStage(),
                    plan.with(List.of(Work.PORTFOLIO), List.of(), PeerName.JDBC, PeerName.HIBERNATE)));
        }
        return steps;
    }

    private Step commands(String why, Work work, List<Integer> callers, PeerName peer) {
        return new Step(why, new CommandStage(), plan.with(List.of(work), callers, peer));
    }

    /** Whether all that was counted was done. */
    static boolean isSound(List<StageResult> engines) {
        return engines.stream().flatMap(engine -> engine.checks().stream()).allMatch(Check::isSound);
    }
}
