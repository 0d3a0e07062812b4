package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.domain.money.Amount;
import java.math.BigDecimal;

/**
 * Whether what was counted is what the book holds more than before.
 *
 * @param counted the commands that were answered as applied
 * @param entries how many entries the journals grew by
 * @param spent what the fills that were answered cost, with their fees
 * @param paid how much less cash there is
 * @param exact whether money adds up in each portfolio
 */
public record BookCheck(long counted, long entries, BigDecimal spent, Amount paid, boolean exact) {

    public static BookCheck of(BookTotals before, BookTotals after, BlotterContender blotter) {
        return new BookCheck(
                blotter.commands(),
                after.entries() - before.entries(),
                blotter.spent(),
                after.paid().minus(before.paid()),
                after.exact());
    }

    public boolean isSound() {
        return counted == entries && spent.compareTo(paid.value()) == 0 && exact;
    }

    /** What is told of it. */
    public Check check() {
        return new Check(isSound(), sentence());
    }

    String sentence() {
        return isSound()
                ? "each of the " + counted + " commands that were counted is in the journal, and money adds up to the "
                        + "last digit"
                : "NOT SOUND: " + counted + " commands were counted and the journals grew by " + entries
                        + "; fills cost " + spent.toPlainString() + " and " + paid + " was paid; portfolios are "
                        + (exact ? "exact" : "not exact");
    }
}
