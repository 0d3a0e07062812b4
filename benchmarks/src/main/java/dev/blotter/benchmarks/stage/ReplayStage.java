package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.peer.BlotterReplay;
import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.peer.Peers;
import dev.blotter.benchmarks.result.Check;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.Scratch;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Flow;
import dev.blotter.benchmarks.work.FlowEvent;
import dev.blotter.benchmarks.work.Inputs;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.SeededFlow;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.imports.flow.FlowFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Every event of an order flow with a receipt of its own, in a database of the bench's own. Blotter books the whole flow in
 * each round, in new portfolios; a peer is stopped after some time, and its rate is of the events it came to.
 */
public final class ReplayStage implements Stage {

    /** How many events wait for their receipts at a time. */
    public static final int IN_FLIGHT = 64;

    /** How many times as long as another measurement a peer has. */
    private static final int LONGER = 6;

    @Override
    public StageResult run(Site site, BenchPlan plan, Teller teller) throws InterruptedException {
        List<Path> files = files(plan.inputs(), site.folder(), plan.seed());
        try (Scratch scratch = site.scratch("replay");
                Blotter blotter = Blotter.open(scratch.url());
                Peers peers = Peers.open(new Site(scratch.url(), site.folder()), plan)) {
            peers.notices().forEach(teller::say);
            BlotterReplay own = new BlotterReplay(blotter, run -> read(files, plan.inputs(), run));
            List<FlowEvent> events = read(files, plan.inputs(), 0).stream()
                    .flatMap(flow -> flow.commands().stream())
                    .map(FlowEvent::of)
                    .toList();
            List<Contender> contenders = new ArrayList<>(List.of(own));
            peers.replayers(events)
                    .forEach(peer ->
                            contenders.add(new Fresh(peers, peer, plan.length().multipliedBy(LONGER))));
            List<Sample> samples = new Rounds(plan, teller).measured(Task.of(Work.REPLAY, IN_FLIGHT), contenders);
            return new StageResult(
                    blotter.info(),
                    peers.durability(),
                    samples,
                    List.of(check(blotter, own)),
                    List.of(),
                    StageResult.Commands.NONE);
        }
    }

    private static List<Path> files(Inputs inputs, Path folder, long seed) {
        return inputs.events().isEmpty()
                ? List.of(SeededFlow.events(folder, Math.min(inputs.most(), SeededFlow.EVENTS), seed))
                : inputs.events();
    }

    private static List<Flow> read(List<Path> files, Inputs inputs, int run) {
        return IntStream.range(0, files.size())
                .mapToObj(file -> Flow.read(
                        files.get(file), FlowFormat.LOBSTER, "bench replay " + run + " " + file, inputs.most()))
                .toList();
    }

    private static Check check(Blotter blotter, BlotterReplay own) {
        long entries = blotter.finders()
                .portfolios()
                .find(PortfolioId.REFERENCE)
                .orElseThrow()
                .journal()
                .sequence();
        for (Flow flow : own.booked()) {
            entries += blotter.finders()
                    .portfolios()
                    .find(flow.portfolio())
                    .orElseThrow()
                    .journal()
                    .sequence();
        }
        boolean sound = entries == own.applied();
        return new Check(
                sound,
                (sound ? "" : "NOT SOUND: ") + own.applied() + " events and commands of replay were answered as applied, "
                        + "and the journals have " + entries);
    }

    /** A peer that begins the flow anew in each round, on empty tables, and has so much time. */
    private record Fresh(Peers peers, Contender peer, Duration length) implements Contender {
        @Override
        public String name() {
            return peer.name();
        }

        @Override
        public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
            peers.reset();
            return peer.run(work, new Load(load.callers(), length, load.seed()), progress);
        }
    }
}
