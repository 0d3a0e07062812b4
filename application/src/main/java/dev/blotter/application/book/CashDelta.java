package dev.blotter.application.book;

import dev.blotter.domain.money.Amount;
import dev.blotter.domain.portfolio.CashBalance;

/** What one commit adds to a balance. */
record CashDelta(Amount deposited, Amount flow) {

    static final CashDelta NONE = new CashDelta(Amount.ZERO, Amount.ZERO);

    CashDelta deposit(Amount paidIn) {
        return new CashDelta(deposited.plus(paidIn), flow);
    }

    CashDelta flow(Amount brought) {
        return new CashDelta(deposited, flow.plus(brought));
    }

    CashBalance applyTo(CashBalance balance) {
        return balance.deposit(deposited).flow(flow);
    }
}
