package dev.blotter.domain.trade;

import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.execution.EffectiveFills;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.EventKey;
import java.util.Collection;
import java.util.Optional;

/**
 * What the reports of one order add up to.
 *
 * @param quantity units that count, after corrections and busts
 * @param turnover quantity times price of those, summed exactly
 * @param fees fees of those
 * @param count how many fills count
 * @param amended whether a correction or bust is among the reports
 * @param first the first report of any kind, in canonical order
 * @param firstSession the session of that report
 * @param last the last report of any kind
 */
public record Fills(
        Amount quantity,
        Amount turnover,
        Fees fees,
        int count,
        boolean amended,
        EventKey first,
        Optional<SessionId> firstSession,
        EventKey last) {

    /** Adds up all reports of one order, of which there is at least one, whatever order they are given in. */
    public static Fills of(Collection<Execution> reports) {
        Execution any = reports.iterator().next();
        Fills sum =
                new Fills(Amount.ZERO, Amount.ZERO, Fees.NONE, 0, false, any.eventKey(), any.session(), any.eventKey());
        for (Execution report : reports) {
            sum = sum.seen(report);
        }
        for (BookedFill fill : EffectiveFills.of(reports)) {
            sum = sum.with(fill);
        }
        return sum;
    }

    /** Adds one more report, where that is the same as adding all up again. */
    public Fills plus(Execution trade) {
        return seen(trade).with(BookedFill.of(trade));
    }

    /** Whether the report can be added on; otherwise all reports must be added up again. */
    public boolean canAdd(Execution report) {
        return !amended && report.type() == ExecutionType.TRADE;
    }

    private Fills seen(Execution report) {
        EventKey key = report.eventKey();
        boolean earlier = first.isAfter(key);
        return new Fills(
                quantity,
                turnover,
                fees,
                count,
                amended || report.type() != ExecutionType.TRADE,
                earlier ? key : first,
                earlier ? report.session() : firstSession,
                EventKey.max(last, key));
    }

    private Fills with(BookedFill booked) {
        Amount units = new Amount(booked.fill().quantity().value());
        Amount value = new Amount(booked.fill().quantity().times(booked.fill().price()));
        return new Fills(
                quantity.plus(units),
                turnover.plus(value),
                booked.fill().fee().map(fees::plus).orElse(fees),
                count + 1,
                amended,
                first,
                firstSession,
                last);
    }
}
