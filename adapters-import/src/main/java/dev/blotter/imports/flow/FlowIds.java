package dev.blotter.imports.flow;

import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Identifiers that follow from portfolio, instrument, day and row, so that the same file again gives the same commands,
 * and another day or symbol in the same portfolio gives others. They follow the file's order, which is the order in
 * which indexes like to grow.
 */
record FlowIds(PortfolioId portfolio, String scope) {

    static FlowIds of(PortfolioId portfolio, InstrumentId instrument, LocalDate date) {
        return new FlowIds(portfolio, instrument + "/" + date);
    }

    CommandId command(long row) {
        return new CommandId(id(row, "/row/" + row));
    }

    /** An order that the file knows by a number. */
    OrderId order(long number) {
        return new OrderId(id(number, "/order/" + number));
    }

    /** The order of its own that a row's execution is booked on. */
    OrderId orderOfRow(long row) {
        return new OrderId(id(row, "/row/" + row + "/order"));
    }

    private UUID id(long number, String name) {
        return NamedIds.numbered(portfolio.value(), number, scope + name);
    }
}
