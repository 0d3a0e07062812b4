package dev.blotter.application.command;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;

/** Cash that came into the portfolio from outside; the amount is greater than zero. */
public record Deposit(CommandId id, PortfolioId portfolio, Money money, Timestamp valueTime, Evidence evidence)
        implements Command {

    public Deposit {
        CashPayload.requirePositive(money);
    }

    static Deposit read(JournalRecord said, Payload payload) {
        return new Deposit(
                said.command(),
                said.portfolio(),
                CashPayload.money(payload),
                CashPayload.valueTime(payload),
                said.evidence());
    }

    @Override
    public CommandKind kind() {
        return CommandKind.DEPOSIT;
    }

    @Override
    public String subject() {
        return "cash/" + money.currency();
    }

    @Override
    public Payload payload() {
        return CashPayload.of(money, valueTime);
    }
}
