package dev.blotter.jdbc.portfolio;

import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.trade.Trade;
import dev.blotter.jdbc.position.PositionQueries;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.Selection;
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.trade.TradeQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code portfolios}, and what a fetch plan names. */
public record JdbcPortfolioFinder(Reads reads) implements PortfolioFinder {

    private static final Query<Portfolio> FIND =
            PortfolioTable.PORTFOLIOS.query("portfolios.find", "WHERE portfolio_id = ?");

    private static final Query<Portfolio> PAGE = PortfolioTable.PORTFOLIOS.query("portfolios.page", """
        WHERE portfolio_id > ?
        ORDER BY portfolio_id
        LIMIT ?\
        """);

    private static final Query<CashBalance> CASH = CashTable.CASH.query("cash.of_portfolio", """
        WHERE portfolio_id = ?
        ORDER BY currency\
        """);

    @Override
    public Optional<Portfolio> find(PortfolioId id) {
        return reads.single(tables -> tables.find(FIND, id));
    }

    @Override
    public List<Portfolio> page(Optional<PortfolioId> after, int limit) {
        PortfolioId from = after.orElse(PortfolioId.REFERENCE);
        return reads.single(tables -> tables.select(PAGE, from, PageLimit.require(limit)));
    }

    @Override
    public Optional<PortfolioView> fetch(PortfolioId id, PortfolioFetch plan, int trades) {
        return reads.moment(tables -> {
            Fetch fetch = Fetch.of(id, plan, trades);
            tables.expect("portfolios.fetch", fetch.all());
            return fetch.portfolio().of(tables).stream().findFirst().map(found -> fetch.view(tables, found));
        });
    }

    /** What a plan reads. */
    private record Fetch(
            Selection<Portfolio> portfolio,
            Selection<CashBalance> cash,
            Optional<Selection<Position>> positions,
            Optional<Selection<Trade>> trades) {

        static Fetch of(PortfolioId id, PortfolioFetch plan, int limit) {
            boolean all = plan == PortfolioFetch.WITH_ALL;
            return new Fetch(
                    Selection.of(FIND, id),
                    Selection.of(CASH, id),
                    all || plan == PortfolioFetch.WITH_POSITIONS
                            ? Optional.of(Selection.of(PositionQueries.OF_PORTFOLIO, id))
                            : Optional.empty(),
                    all || plan == PortfolioFetch.WITH_TRADES
                            ? Optional.of(TradeQueries.OF_PORTFOLIO.selection(List.of(id), Optional.empty(), limit))
                            : Optional.empty());
        }

        List<Selection<?>> all() {
            List<Selection<?>> all = new ArrayList<>(List.of(portfolio, cash));
            positions.ifPresent(all::add);
            trades.ifPresent(all::add);
            return all;
        }

        PortfolioView view(TableReader tables, Portfolio found) {
            return new PortfolioView(
                    found,
                    cash.of(tables),
                    positions.map(wanted -> wanted.of(tables)).orElse(List.of()),
                    trades.map(wanted -> wanted.of(tables)).orElse(List.of()));
        }
    }
}
