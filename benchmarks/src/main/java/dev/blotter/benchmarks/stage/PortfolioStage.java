package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.peer.JdbcPortfolio;
import dev.blotter.benchmarks.peer.Peers;
import dev.blotter.benchmarks.peer.ReadContender;
import dev.blotter.benchmarks.result.Check;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.site.Scratch;
import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A portfolio with its 500 positions, and the same with its newest 50 trades and their executions. Plain JDBC reads
 * Blotter's rows; Hibernate reads as many of its own.
 */
public final class PortfolioStage implements Stage {

    private static final PortfolioId PORTFOLIO = BenchBook.PORTFOLIOS.getFirst();
    private static final int FILLS_EACH = 2;
    private static final int PAGE = 50;

    @Override
    public StageResult run(Site site, BenchPlan plan, Teller teller) throws InterruptedException {
        try (Scratch scratch = site.scratch("portfolio");
                Blotter blotter = Blotter.open(scratch.url());
                Connection connection = scratch.connect();
                Peers peers = Peers.open(new Site(scratch.url(), site.folder()), plan)) {
            fill(blotter);
            peers.fillPortfolio();
            Finders finders = blotter.finders();
            List<Contender> contenders = new ArrayList<>(
                    List.of(new ReadContender(BlotterContender.NAME, work -> random -> read(work, finders))));
            if (plan.has(PeerName.JDBC)) {
                JdbcPortfolio jdbc = new JdbcPortfolio(connection, PORTFOLIO.toString(), site.isSqlite());
                contenders.add(new ReadContender(PeerName.JDBC.title(), work -> random -> jdbc.read(work)));
            }
            contenders.addAll(peers.readers());
            Rounds rounds = new Rounds(plan, teller);
            List<Sample> samples = new ArrayList<>();
            for (Work work : List.of(Work.PORTFOLIO, Work.PORTFOLIO_TRADES)) {
                samples.addAll(rounds.warmed(Task.of(work, 1), contenders));
            }
            return new StageResult(
                    blotter.info(),
                    peers.durability(),
                    samples,
                    List.of(new Check(true, "each read of a portfolio had all of its positions, trades and executions")),
                    List.of(),
                    StageResult.Commands.NONE);
        } catch (SQLException e) {
            throw new PeerException("connecting", e);
        }
    }

    private static void fill(Blotter blotter) {
        FilledBook book = new FilledBook(blotter);
        for (int each = 0; each < FILLS_EACH; each++) {
            BenchBook.INSTRUMENTS.forEach(instrument -> book.fill(PORTFOLIO, instrument));
        }
        book.booked();
    }

    private static void read(Work work, Finders finders) {
        int positions = finders.portfolios()
                .fetch(PORTFOLIO, PortfolioFetch.WITH_POSITIONS, 0)
                .orElseThrow()
                .positions()
                .size();
        boolean complete = positions == BenchBook.INSTRUMENTS.size();
        if (work == Work.PORTFOLIO_TRADES) {
            List<TradeWithExecutions> trades = finders.trades().pageWithExecutions(PORTFOLIO, Optional.empty(), PAGE);
            complete &= trades.size() == PAGE
                    && trades.stream().noneMatch(trade -> trade.executions().isEmpty());
        }
        if (!complete) {
            throw new IllegalStateException("a portfolio was read without all that it has");
        }
    }
}
