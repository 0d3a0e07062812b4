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
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.trade.TradeQueries;
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
        return reads.moment(tables -> tables.find(FIND, id).map(found -> view(tables, found, plan, trades)));
    }

    private static PortfolioView view(TableReader tables, Portfolio portfolio, PortfolioFetch plan, int limit) {
        PortfolioId id = portfolio.id();
        boolean all = plan == PortfolioFetch.WITH_ALL;
        List<CashBalance> cash = tables.select(CASH, id);
        List<Position> positions = all || plan == PortfolioFetch.WITH_POSITIONS
                ? tables.select(PositionQueries.OF_PORTFOLIO, id)
                : List.of();
        List<Trade> trades = all || plan == PortfolioFetch.WITH_TRADES
                ? TradeQueries.OF_PORTFOLIO.page(tables, List.of(id), Optional.empty(), limit)
                : List.of();
        return new PortfolioView(portfolio, cash, positions, trades);
    }
}
