package dev.blotter.jdbc.trade;

import dev.blotter.domain.trade.Trade;
import dev.blotter.jdbc.statement.PagedQuery;
import dev.blotter.jdbc.table.Query;

/** The statements that find and list trades; lists begin with the newest. */
public final class TradeQueries {

    /** The trades of a portfolio. */
    public static final PagedQuery<Trade> OF_PORTFOLIO = newestFirst("trades.page", "portfolio_id = ?");

    static final PagedQuery<Trade> BY_STATUS = newestFirst("trades.by_status", "portfolio_id = ? AND status = ?");

    static final PagedQuery<Trade> BY_SESSION = newestFirst("trades.by_session", "portfolio_id = ? AND session_id = ?");

    static final Query<Trade> FIND = TradeTable.TRADES.query("trades.find", "WHERE portfolio_id = ? AND order_id = ?");

    private TradeQueries() {}

    private static PagedQuery<Trade> newestFirst(String name, String where) {
        return PagedQuery.of(
                name, TradeTable.TRADES, where, "(opened_time, order_id) < (?, ?)", "opened_time DESC, order_id DESC");
    }
}
