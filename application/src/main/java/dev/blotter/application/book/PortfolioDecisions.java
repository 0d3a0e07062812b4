package dev.blotter.application.book;

import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.Portfolio;
import java.util.Optional;

/** Instruments, portfolios and cash. */
final class PortfolioDecisions {

    private final WorkingSet set;

    PortfolioDecisions(WorkingSet set) {
        this.set = set;
    }

    Verdict register(Asked asked, RegisterInstrument command) {
        Optional<Instrument> before = set.instruments.find(command.instrument());
        if (before.isPresent()) {
            long sequence = before.get().sequence();
            return before.get().equals(command.toInstrument(sequence))
                    ? new Verdict.Duplicate(sequence)
                    : set.conflict(asked, sequence, asked.said().subject() + " is registered with other properties");
        }
        long sequence = set.book(asked);
        set.instruments.put(command.instrument(), command.toInstrument(sequence));
        return new Verdict.Applied(sequence);
    }

    Verdict open(Asked asked, OpenPortfolio command) {
        Optional<Portfolio> before = set.portfolios.find(command.portfolio());
        if (before.isPresent()) {
            Portfolio asOpened = command.toPortfolio()
                    .withJournal(before.get().journal())
                    .withConflicts(before.get().conflicts());
            return before.get().equals(asOpened)
                    ? new Verdict.Duplicate(1)
                    : set.conflict(asked, 1, asked.said().subject() + " is open with other properties");
        }
        set.portfolios.put(command.portfolio(), command.toPortfolio());
        return new Verdict.Applied(set.book(asked));
    }

    Verdict move(Asked asked, Money paidIn) {
        CashKey key = new CashKey(asked.portfolio(), paidIn.currency());
        long sequence = set.book(asked);
        CashDelta before = set.cashDeltas.getOrDefault(key, CashDelta.NONE);
        set.cashDeltas.put(key, before.deposit(paidIn.amount()));
        return new Verdict.Applied(sequence);
    }
}
