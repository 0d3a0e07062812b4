package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.peer.Peers;
import dev.blotter.benchmarks.result.BookCheck;
import dev.blotter.benchmarks.result.BookTotals;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import java.util.ArrayList;
import java.util.List;

/** Commands one by one: place, fill and fill-apart, in the site's own database, where Blotter's rows stay. */
public final class CommandStage implements Stage {

    @Override
    public StageResult run(Site site, BenchPlan plan, Teller teller) throws InterruptedException {
        BenchBook.requireOwn(Database.at(site.url()));
        try (Blotter blotter = Blotter.open(site.url());
                Peers peers = Peers.open(site, plan)) {
            peers.notices().forEach(teller::say);
            BlotterContender own = new BlotterContender(blotter);
            List<Contender> contenders = new ArrayList<>(List.of(own));
            contenders.addAll(peers.contenders());
            BenchBook.prepare(blotter);
            BookTotals before = BookTotals.of(blotter);
            List<Sample> samples = new ArrayList<>();
            Rounds rounds = new Rounds(plan, teller);
            for (Work work : plan.works().stream().filter(Work::isOfCommands).toList()) {
                for (int callers : plan.callers()) {
                    samples.addAll(rounds.warmed(Task.of(work, callers), contenders));
                }
            }
            BookCheck check = BookCheck.of(before, BookTotals.of(blotter), own);
            return new StageResult(
                    blotter.info(),
                    peers.durability(),
                    samples,
                    List.of(check.check()),
                    List.of(),
                    new StageResult.Commands(check.counted(), check.entries()));
        }
    }
}
