package dev.blotter.domain.money;

/** An amount of one currency; negative when owed or paid out. */
public record Money(Amount amount, Currency currency) {

    /** Reads an amount of the currency from its decimal text. */
    public static Money of(String amount, String currency) {
        return new Money(Amount.of(amount), new Currency(currency));
    }

    public Money negated() {
        return new Money(amount.negated(), currency);
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
