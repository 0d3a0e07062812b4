package dev.blotter.domain.order;

/** FIX OrdType (40). */
public enum OrderType {
    MARKET(false, false),
    LIMIT(true, false),
    STOP(false, true),
    STOP_LIMIT(true, true);

    private final boolean limitPrice;
    private final boolean stopPrice;

    OrderType(boolean limitPrice, boolean stopPrice) {
        this.limitPrice = limitPrice;
        this.stopPrice = stopPrice;
    }

    /** Whether an order of this type has a limit price (FIX Price, 44). */
    public boolean hasLimitPrice() {
        return limitPrice;
    }

    /** Whether an order of this type has a stop price (FIX StopPx, 99). */
    public boolean hasStopPrice() {
        return stopPrice;
    }
}
