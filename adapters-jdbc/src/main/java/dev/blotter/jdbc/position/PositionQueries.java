package dev.blotter.jdbc.position;

import dev.blotter.domain.position.Position;
import dev.blotter.jdbc.table.Query;

/** The statements that list positions, in the order of the instruments' names. */
public final class PositionQueries {

    /** All positions of a portfolio. */
    public static final Query<Position> OF_PORTFOLIO = PositionTable.POSITIONS.query("positions.of_portfolio", """
        WHERE portfolio_id = ?
        ORDER BY symbol, instrument_id\
        """);

    static final Query<Position> FIND =
            PositionTable.POSITIONS.query("positions.find", "WHERE portfolio_id = ? AND instrument_id = ?");

    static final Query<Position> BY_SYMBOL = PositionTable.POSITIONS.query("positions.by_symbol", """
        WHERE portfolio_id = ? AND symbol = ?
        ORDER BY instrument_id\
        """);

    static final Query<Position> PAGE = PositionTable.POSITIONS.query("positions.page", """
        WHERE portfolio_id = ? AND (symbol, instrument_id) > (?, ?)
        ORDER BY symbol, instrument_id
        LIMIT ?\
        """);

    static final Query<Position> SOME = PositionTable.POSITIONS.query("positions.some_of_portfolio", """
        WHERE portfolio_id = ?
        LIMIT ?\
        """);

    private PositionQueries() {}
}
