package dev.blotter.benchmarks.load.subject;

import dev.blotter.benchmarks.load.Soundness;
import dev.blotter.benchmarks.result.BookTotals;
import java.math.BigDecimal;
import java.util.concurrent.atomic.LongAdder;

/** What callers were told, to be compared with the book. Safe for use by several threads. */
final class Answered {

    private final LongAdder applied = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder cents = new LongAdder();

    /** A command was answered as applied. */
    void applied() {
        applied.increment();
    }

    /** An execution that was applied cost so much, in whole cents. */
    void spent(BigDecimal cost) {
        cents.add(cost.movePointRight(2).longValueExact());
    }

    /** Nobody knows whether a command was stored. */
    void unknown() {
        unknown.increment();
    }

    /** An order that was answered as applied was not found. */
    void lost() {
        lost.increment();
    }

    /** Compares with how the book grew. */
    Soundness compared(BookTotals before, BookTotals after) {
        long grown = after.entries() - before.entries();
        long least = applied.sum();
        long most = least + unknown.sum();
        BigDecimal paid = after.paid().minus(before.paid()).value();
        BigDecimal spent = BigDecimal.valueOf(cents.sum(), 2);
        // What may have been stored may have been paid for.
        boolean even = unknown.sum() == 0 ? paid.compareTo(spent) == 0 : paid.compareTo(spent) >= 0;
        if (grown >= least && grown <= most && even && after.exact() && lost.sum() == 0) {
            String doubt = unknown.sum() == 0 ? "" : ", and of " + unknown.sum() + " more nobody knew";
            return new Soundness(
                    true,
                    "each of the " + least + " commands that were answered as applied is in the journal" + doubt
                            + ", every order that was read was there, and money adds up to the last digit");
        }
        return new Soundness(
                false,
                "NOT SOUND: " + least + " commands were answered as applied and " + unknown.sum()
                        + " are in doubt, and the journals grew by " + grown + "; fills cost " + spent.toPlainString()
                        + " and " + paid.toPlainString() + " was paid; " + lost.sum()
                        + " orders that were answered were not found; portfolios are "
                        + (after.exact() ? "exact" : "not exact"));
    }
}
