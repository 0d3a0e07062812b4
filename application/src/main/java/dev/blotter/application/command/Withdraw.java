package dev.blotter.application.command;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;

/** Cash that left the portfolio; the amount is greater than zero. It is booked also when the balance turns negative. */
public record Withdraw(CommandId id, PortfolioId portfolio, Money money, Timestamp valueTime, Evidence evidence)
        implements Command {

    public Withdraw {
        CashPayload.requirePositive(money);
    }

    static Withdraw read(JournalRecord said, Payload payload) {
        return new Withdraw(
                said.command(),
                said.portfolio(),
                CashPayload.money(payload),
                CashPayload.valueTime(payload),
                said.evidence());
    }

    @Override
    public CommandKind kind() {
        return CommandKind.WITHDRAW;
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
