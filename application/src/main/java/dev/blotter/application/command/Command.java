package dev.blotter.application.command;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.portfolio.PortfolioId;

/** A change asked of one portfolio's book. */
public sealed interface Command
        permits RegisterInstrument,
                OpenPortfolio,
                OpenSession,
                CloseSession,
                Deposit,
                Withdraw,
                SubmitOrder,
                ReportOrder,
                ExecutionCommand,
                SettleTrade,
                AcceptLoss {

    /** The idempotency key, made by the sender. */
    CommandId id();

    PortfolioId portfolio();

    CommandKind kind();

    /** Who says so. */
    Evidence evidence();

    /** What it is about, such as {@code order/0197…}. */
    String subject();

    /** Everything it says but its id and its evidence, in canonical form. */
    Payload payload();

    default CommandKey key() {
        return new CommandKey(portfolio(), id());
    }
}
