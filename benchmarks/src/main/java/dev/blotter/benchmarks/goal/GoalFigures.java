package dev.blotter.benchmarks.goal;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.result.Figures;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.stage.WatchStage;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.benchmarks.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Reads what the goals ask for out of what was measured on one engine. */
record GoalFigures(StageResult result) {

    static final int CROWD = 1_024;
    static final int MANY = 64;
    static final int SOME = 16;

    private static final double P50 = 50;
    private static final double P999 = 99.9;
    private static final double MANY_TIMES = 3;
    private static final double CROWD_TIMES = 6;
    private static final double LOAD_SHARE = 0.8;
    private static final double SQLITE_TIMES = 5;
    private static final double ALCHEMY_TIMES = 20;
    private static final double TAIL_TIMES = 10;
    private static final double STEADY = 1.2;
    private static final double HIBERNATE_TIMES = 2;
    private static final double WATCHED = 1.03;

    /** The rows of the goals that are asked for and are of this engine. */
    List<GoalRow> rows(Set<GoalName> names) {
        List<GoalRow> rows = new ArrayList<>();
        boolean isSqlite = "sqlite".equals(result.engine());
        for (GoalName name : names) {
            rows.addAll(
                    switch (name) {
                        case P1 -> isSqlite ? List.of() : crowds();
                        case P2 -> isSqlite ? List.of() : List.of(best(name, Work.PLACE, MANY, MANY_TIMES));
                        case P3 -> isSqlite ? List.of() : List.of(lone());
                        case P4 -> isSqlite ? List.of() : List.of(loads());
                        case P5 -> isSqlite ? List.of(sqliteFills()) : List.of();
                        case P6 -> replays();
                        case P7 ->
                            List.of(
                                    steady(Work.PAGE, "page, time with the longest history ÷ the shortest"),
                                    steady(Work.START_UP, "opening, time with the longest history ÷ the shortest"));
                        case P8 -> portfolios();
                        case P9 -> isSqlite ? List.of() : List.of(watched());
                        case P10 -> List.of();
                    });
        }
        return rows;
    }

    private List<Double> rates(Task task, String by) {
        return Figures.of(result.samples(), task, by).rates();
    }

    private static List<Double> ratios(List<Double> some, List<Double> others) {
        return IntStream.range(0, Math.min(some.size(), others.size()))
                .mapToObj(round -> some.get(round) / others.get(round))
                .toList();
    }

    private List<GoalRow> crowds() {
        return List.of(
                best(GoalName.P1, Work.FILL, MANY, MANY_TIMES), best(GoalName.P1, Work.FILL, CROWD, CROWD_TIMES));
    }

    /** Blotter's rate over pgbench's, with the number of clients at which pgbench was the fastest in that round. */
    private GoalRow best(GoalName goal, Work work, int callers, double limit) {
        List<Double> some = rates(Task.of(work, SOME), PeerName.PGBENCH.title());
        List<Double> many = rates(Task.of(work, MANY), PeerName.PGBENCH.title());
        List<Double> best = IntStream.range(0, Math.min(some.size(), many.size()))
                .mapToObj(round -> Math.max(some.get(round), many.get(round)))
                .toList();
        return GoalRow.atLeast(
                limit,
                goal,
                result.engine(),
                work + " at " + callers + " callers ÷ pgbench's best of 16 and 64 clients",
                ratios(rates(Task.of(work, callers), BlotterContender.NAME), best));
    }

    private GoalRow lone() {
        Task task = Task.of(Work.FILL, 1);
        return GoalRow.atLeast(
                1,
                GoalName.P3,
                result.engine(),
                "fill, one caller ÷ pgbench with one client",
                over(task, PeerName.PGBENCH));
    }

    private List<Double> over(Task task, PeerName peer) {
        return ratios(rates(task, BlotterContender.NAME), rates(task, peer.title()));
    }

    private List<Double> under(Task task, PeerName peer) {
        return ratios(rates(task, peer.title()), rates(task, BlotterContender.NAME));
    }

    private List<Task> tasks(Work work) {
        return Figures.tasks(result.samples()).stream()
                .filter(task -> task.work() == work)
                .toList();
    }

    private GoalRow loads() {
        List<Double> ratios = tasks(Work.LOAD).stream()
                .flatMap(task -> over(task, PeerName.COPY).stream())
                .toList();
        return GoalRow.atLeast(LOAD_SHARE, GoalName.P4, result.engine(), "load ÷ psql \\copy of the same rows", ratios);
    }

    private GoalRow sqliteFills() {
        return GoalRow.atLeast(
                SQLITE_TIMES,
                GoalName.P5,
                result.engine(),
                "fill at 64 callers ÷ plain JDBC, a transaction each",
                over(Task.of(Work.FILL, MANY), PeerName.JDBC));
    }

    private List<GoalRow> replays() {
        Task task = Task.of(Work.REPLAY, MANY);
        List<Double> tails = result.samples().stream()
                .filter(sample ->
                        sample.task().equals(task) && sample.contender().equals(BlotterContender.NAME))
                .map(GoalFigures::tail)
                .toList();
        String engine = result.engine();
        return List.of(
                GoalRow.atLeast(
                        MANY_TIMES,
                        GoalName.P6,
                        engine,
                        "replay, 64 in flight ÷ plain JDBC, a transaction each",
                        over(task, PeerName.JDBC)),
                GoalRow.atLeast(
                        ALCHEMY_TIMES,
                        GoalName.P6,
                        engine,
                        "replay, 64 in flight ÷ SQLAlchemy",
                        over(task, PeerName.SQLALCHEMY)),
                GoalRow.atMost(TAIL_TIMES, GoalName.P6, engine, "replay, an event's p99.9 ÷ its median", tails));
    }

    private static double tail(Sample sample) {
        Histogram latencies = sample.measurement().latencies();
        return (double) latencies.getValueAtPercentile(P999) / Math.max(1, latencies.getValueAtPercentile(P50));
    }

    private GoalRow steady(Work work, String what) {
        List<Task> tasks = tasks(work);
        List<Double> ratios = tasks.size() < 2
                ? List.of()
                : ratios(rates(tasks.getFirst(), BlotterContender.NAME), rates(tasks.getLast(), BlotterContender.NAME));
        return GoalRow.atMost(STEADY, GoalName.P7, result.engine(), what, ratios);
    }

    private List<GoalRow> portfolios() {
        List<GoalRow> rows = new ArrayList<>();
        for (Work work : List.of(Work.PORTFOLIO, Work.PORTFOLIO_TRADES)) {
            Task task = Task.of(work, 1);
            rows.add(GoalRow.atMost(
                    STEADY,
                    GoalName.P8,
                    result.engine(),
                    work + ", time ÷ hand-written JDBC's",
                    under(task, PeerName.JDBC)));
            rows.add(GoalRow.atLeast(
                    HIBERNATE_TIMES,
                    GoalName.P8,
                    result.engine(),
                    work + ", rate ÷ Hibernate's",
                    over(task, PeerName.HIBERNATE)));
        }
        return rows;
    }

    private GoalRow watched() {
        return GoalRow.atMost(
                WATCHED,
                GoalName.P9,
                result.engine(),
                "fill at 64 callers, time with statement timing and metrics ÷ without",
                ratios(
                        rates(Task.of(Work.FILL, MANY), WatchStage.UNWATCHED),
                        rates(Task.of(Work.FILL, MANY), WatchStage.WATCHED)));
    }
}
