package dev.blotter.domain.portfolio;

import dev.blotter.domain.position.Position;
import dev.blotter.domain.trade.Trade;
import java.util.List;

/**
 * A portfolio and what was fetched with it; what the fetch plan left out is empty.
 *
 * @param trades the newest trades, at most as many as were asked for
 */
public record PortfolioView(
        Portfolio portfolio, List<CashBalance> cash, List<Position> positions, List<Trade> trades) {}
