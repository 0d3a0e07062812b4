package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.peer.BlotterReplay;
import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.peer.CopyContender;
import dev.blotter.benchmarks.peer.ExecutemanyContender;
import dev.blotter.benchmarks.result.Check;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.Scratch;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Flow;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.SeededFlow;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.imports.flow.FlowFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A history of executions in bulk, each time into an empty database. Blotter decides on each row; the peers write the rows
 * that came of it.
 */
public final class LoadStage implements Stage {

    /** How many rows wait for their answers at a time, as when the terminal's {@code replay} is told to hurry. */
    private static final int IN_FLIGHT = 4_096;

    @Override
    public StageResult run(Site site, BenchPlan plan, Teller teller) throws IOException, InterruptedException {
        Path file = plan.inputs()
                .tape()
                .orElseGet(() -> SeededFlow.tape(
                        site.folder(), Math.min(plan.inputs().most(), SeededFlow.EXECUTIONS), plan.seed()));
        Flow flow = Flow.read(file, FlowFormat.TAPE, "bench load", plan.inputs().most());
        long rows = flow.commands().size();
        try (Scratch loaded = site.scratch("loaded");
                Scratch target = site.scratch("load_peer")) {
            teller.say("load: " + rows + " executions, once to warm up");
            load(loaded.url(), flow, done -> {});
            List<Contender> contenders = new ArrayList<>(List.of(new Blotters(site, flow)));
            peer(site, plan, loaded, target, rows, teller).ifPresent(contenders::add);
            try (Blotter blotter = Blotter.open(loaded.url())) {
                return new StageResult(
                        blotter.info(),
                        Map.of(),
                        new Rounds(plan, teller).measured(new Task(Work.LOAD, IN_FLIGHT, rows), contenders),
                        List.of(new Check(true, "each of the " + rows + " executions was answered as applied")),
                        List.of(),
                        StageResult.Commands.NONE);
            }
        }
    }

    private static Measurement load(String url, Flow flow, LongConsumer progress) throws InterruptedException {
        try (Blotter blotter = Blotter.open(url)) {
            BlotterReplay replay = new BlotterReplay(blotter, run -> List.of(flow));
            Measurement measured = replay.run(Work.LOAD, new Load(IN_FLIGHT, Duration.ZERO, 0), progress);
            if (replay.applied() != flow.commands().size() + flow.setUp().size()) {
                throw new PeerException("of the rows of the tape some were not applied; the file holds one twice");
            }
            return measured;
        }
    }

    private static Optional<Contender> peer(
            Site site, BenchPlan plan, Scratch loaded, Scratch target, long rows, Teller teller)
            throws IOException, InterruptedException {
        PeerName name = site.isSqlite() ? PeerName.EXECUTEMANY : PeerName.COPY;
        if (!plan.has(name)) {
            return Optional.empty();
        }
        Database.at(target.url()).migrate();
        Optional<Contender> peer = site.isSqlite()
                ? ExecutemanyContender.of(file(loaded), file(target), site.folder(), rows)
                : CopyContender.of(loaded, target, site.folder(), rows);
        if (peer.isEmpty()) {
            teller.say(site.isSqlite() ? ExecutemanyContender.MISSING : CopyContender.missing());
        }
        return peer;
    }

    private static Path file(Scratch scratch) {
        return Path.of(Database.at(scratch.url()).location());
    }

    /** Blotter, in an empty database each time. */
    private record Blotters(Site site, Flow flow) implements Contender {
        @Override
        public String name() {
            return BlotterContender.NAME;
        }

        @Override
        public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
            try (Scratch scratch = site.scratch("load")) {
                return load(scratch.url(), flow, progress);
            }
        }
    }
}
