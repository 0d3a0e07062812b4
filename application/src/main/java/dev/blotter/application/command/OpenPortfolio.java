package dev.blotter.application.command;

import dev.blotter.domain.field.TextField;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;

/** Begins a portfolio. */
public record OpenPortfolio(CommandId id, PortfolioId portfolio, String name, Currency base, Timestamp openedTime)
        implements Command {

    private static final int LONGEST_NAME = 200;

    public OpenPortfolio {
        TextField.require("name", name, LONGEST_NAME);
    }

    static OpenPortfolio read(CommandId id, PortfolioId portfolio, Payload payload) {
        return new OpenPortfolio(
                id,
                portfolio,
                payload.get("name"),
                new Currency(payload.get("base")),
                Timestamp.parse(payload.get("openedTime")));
    }

    /** The portfolio as it begins. */
    public Portfolio toPortfolio() {
        return new Portfolio(portfolio, name, base, openedTime, JournalTip.EMPTY, JournalTip.EMPTY);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.OPEN_PORTFOLIO;
    }

    @Override
    public Evidence evidence() {
        return Evidence.LOCAL;
    }

    @Override
    public String subject() {
        return "portfolio/" + portfolio;
    }

    @Override
    public Payload payload() {
        return Payload.builder()
                .put("name", name)
                .put("base", base)
                .put("openedTime", openedTime)
                .build();
    }
}
