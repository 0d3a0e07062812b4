package dev.blotter.imports.flow;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the book must know before the rows: the portfolio and the instruments. */
final class SetUp {

    private final String name;
    private final PortfolioId portfolio;
    private final Set<InstrumentId> registered = new HashSet<>();
    private List<Command> untaken = new ArrayList<>();

    SetUp(String name) {
        this.name = name;
        this.portfolio = NamedIds.portfolio(name);
    }

    String name() {
        return name;
    }

    PortfolioId portfolio() {
        return portfolio;
    }

    void require(ListedRow row) {
        Listing listing = row.listing();
        boolean first = registered.isEmpty();
        if (registered.add(listing.instrument())) {
            CommandId id = id(PortfolioId.REFERENCE, "instrument/" + listing.instrument() + "/" + listing.quote());
            untaken.add(RegisterInstrument.of(
                    id, listing.instrument().toString(), listing.quote().code()));
        }
        if (first) {
            untaken.add(new OpenPortfolio(id(portfolio, "open"), portfolio, name, listing.quote(), row.dayBegin()));
        }
    }

    private static CommandId id(PortfolioId portfolio, String what) {
        return new CommandId(NamedIds.of(portfolio.value(), what));
    }

    List<Command> take() {
        List<Command> taken = untaken;
        untaken = new ArrayList<>();
        return taken;
    }
}
