package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.peer.HistoryRows;
import dev.blotter.benchmarks.peer.ReadContender;
import dev.blotter.benchmarks.result.Check;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.result.TableSize;
import dev.blotter.benchmarks.site.Scratch;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.terminal.Progress;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeFinder;
import dev.blotter.domain.trade.TradePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The newest trades of a portfolio and the page after them, and opening the database, with histories of several sizes. */
public final class PageStage implements Stage {

    private static final int PAGE = 50;

    @Override
    public StageResult run(Site site, BenchPlan plan, Teller teller) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        List<TableSize> sizes = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        try (Scratch scratch = site.scratch("page")) {
            HistoryRows history = new HistoryRows(scratch, site.isSqlite(), templates(scratch));
            for (long rows : plan.inputs().rows().stream().distinct().sorted().toList()) {
                try (Progress progress = teller.progress("making a history of " + rows + " trades")) {
                    history.grow(rows, progress::at);
                }
                samples.addAll(measured(scratch, rows, new Rounds(plan, teller)));
                sizes.addAll(history.sizes());
                checks.add(check(scratch, rows));
            }
            StoreInfo info;
            try (Blotter blotter = Blotter.open(scratch.url())) {
                info = blotter.info();
            }
            return new StageResult(info, Map.of(), samples, checks, sizes, StageResult.Commands.NONE);
        }
    }

    private static List<OrderKey> templates(Scratch scratch) {
        try (Blotter blotter = Blotter.open(scratch.url())) {
            FilledBook book = new FilledBook(blotter);
            BenchBook.PORTFOLIOS.forEach(portfolio -> book.fill(portfolio, BenchBook.INSTRUMENTS.getFirst()));
            return book.booked();
        }
    }

    private static List<Sample> measured(Scratch scratch, long rows, Rounds rounds) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        try (Blotter blotter = Blotter.open(scratch.url())) {
            TradeFinder trades = blotter.finders().trades();
            Contender reader = new ReadContender(BlotterContender.NAME, work -> random -> pages(trades, random));
            samples.addAll(rounds.warmed(new Task(Work.PAGE, 1, rows), List.of(reader)));
        }
        Contender starter = new ReadContender(BlotterContender.NAME, work -> random -> {
            try (Blotter blotter = Blotter.open(scratch.url())) {
                blotter.info();
            }
        });
        samples.addAll(rounds.warmed(new Task(Work.START_UP, 1, rows), List.of(starter)));
        return samples;
    }

    private static void pages(TradeFinder trades, RandomGenerator random) {
        PortfolioId portfolio = BenchBook.PORTFOLIOS.get(random.nextInt(BenchBook.PORTFOLIOS.size()));
        List<Trade> first = trades.page(portfolio, Optional.empty(), PAGE);
        trades.page(portfolio, Optional.of(TradePage.at(first.getLast())), PAGE);
    }

    /** Each portfolio has its share of the trades, and the one that was copied. */
    private static Check check(Scratch scratch, long rows) {
        int each = (int) Math.min(PAGE, rows / BenchBook.PORTFOLIOS.size() + 1);
        try (Blotter blotter = Blotter.open(scratch.url())) {
            boolean sound = BenchBook.PORTFOLIOS.stream()
                    .allMatch(portfolio -> blotter.finders()
                                    .trades()
                                    .page(portfolio, Optional.empty(), PAGE)
                                    .size()
                            >= each);
            return new Check(
                    sound,
                    sound
                            ? "pages at " + rows + " trades are full"
                            : "NOT SOUND: pages at " + rows + " trades have fewer rows than there are");
        }
    }
}
