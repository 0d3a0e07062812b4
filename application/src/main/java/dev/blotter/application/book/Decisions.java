package dev.blotter.application.book;

import dev.blotter.application.command.AcceptLoss;
import dev.blotter.application.command.CloseSession;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.ExecutionCommand;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.command.Withdraw;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Optional;

/** Decides on one command after the other, each on what those before it left in the working set. */
final class Decisions {

    private final WorkingSet set;
    private final PortfolioDecisions portfolios;
    private final SessionDecisions sessions;
    private final OrderDecisions orders;
    private final ExecutionDecisions executions;

    Decisions(WorkingSet set) {
        this.set = set;
        this.portfolios = new PortfolioDecisions(set);
        this.sessions = new SessionDecisions(set);
        this.orders = new OrderDecisions(set);
        this.executions = new ExecutionDecisions(set);
    }

    Verdict decide(Asked asked) {
        Optional<JournalEntry> before = set.journal.find(asked.command().key());
        if (before.isPresent()) {
            return repeated(asked, before.get());
        }
        boolean opens = asked.command() instanceof OpenPortfolio;
        if (!opens && !mayWrite(asked)) {
            return new Verdict.Refused(
                    RefusalReason.UNKNOWN_PORTFOLIO, "portfolio/" + asked.portfolio() + " is not known");
        }
        return switch (asked.command()) {
            case RegisterInstrument register -> portfolios.register(asked, register);
            case OpenPortfolio open -> portfolios.open(asked, open);
            case Deposit deposit -> portfolios.move(asked, deposit.money());
            case Withdraw withdraw -> portfolios.move(asked, withdraw.money().negated());
            case OpenSession open -> sessions.open(asked, open);
            case CloseSession close -> sessions.close(asked, close);
            case SubmitOrder submit -> orders.submit(asked, submit);
            case ReportOrder report -> orders.report(asked, report);
            case ExecutionCommand report -> executions.record(asked, report);
            case SettleTrade settle -> executions.settle(asked, settle);
            case AcceptLoss _ -> new Verdict.Applied(set.book(asked));
        };
    }

    private Verdict repeated(Asked asked, JournalEntry before) {
        return before.said().content().equals(asked.content())
                ? new Verdict.Duplicate(before.sequence())
                : set.conflict(
                        asked,
                        before.sequence(),
                        "command/" + asked.command().id() + " was applied before with other content");
    }

    private boolean mayWrite(Asked asked) {
        boolean reference = asked.portfolio().equals(PortfolioId.REFERENCE);
        boolean fits = reference == asked.command() instanceof RegisterInstrument;
        return set.portfolios.has(asked.portfolio()) && (fits || asked.command() instanceof AcceptLoss);
    }
}
