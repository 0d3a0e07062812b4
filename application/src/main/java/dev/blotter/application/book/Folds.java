package dev.blotter.application.book;

/**
 * Brings orders, trades, positions and cash up to date with what a commit adds, in the order in which they build on
 * each other.
 */
final class Folds {

    private final OrderFold orders;
    private final TradeFold trades;
    private final PositionFold positions;

    Folds(WorkingSet set, History history, LaneMemory memory) {
        this.orders = new OrderFold(set, history);
        this.trades = new TradeFold(set, history);
        this.positions = new PositionFold(set, history, memory);
    }

    void run() {
        orders.run();
        trades.run();
        positions.run();
    }
}
