package dev.blotter.domain.portfolio;

import dev.blotter.domain.money.Amount;

/**
 * What a portfolio has of one currency.
 *
 * <p>For every currency: amount + cost of the positions quoted in it = deposited + realised − fees, to the last digit.
 *
 * @param amount the balance: deposits less withdrawals, plus what executions brought, less what they cost
 * @param deposited deposits less withdrawals
 */
public record CashBalance(CashKey key, Amount amount, Amount deposited) {

    /** Nothing yet. */
    public static CashBalance empty(CashKey key) {
        return new CashBalance(key, Amount.ZERO, Amount.ZERO);
    }

    /** After a deposit, or a withdrawal when negative. */
    public CashBalance deposit(Amount paidIn) {
        return new CashBalance(key, amount.plus(paidIn), deposited.plus(paidIn));
    }

    /** After executions brought (or cost, when negative) an amount. */
    public CashBalance flow(Amount delta) {
        return new CashBalance(key, amount.plus(delta), deposited);
    }
}
