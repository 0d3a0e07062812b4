package dev.blotter.imports.flow;

import dev.blotter.application.id.NamedIds;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import java.time.LocalDate;

/**
 * Identifiers that follow from portfolio, instrument, day and row, so that the same file again gives the same commands,
 * and another day or symbol in the same portfolio gives others.
 */
record FlowIds(PortfolioId portfolio, String scope) {

    static FlowIds of(PortfolioId portfolio, InstrumentId instrument, LocalDate date) {
        return new FlowIds(portfolio, instrument + "/" + date);
    }

    CommandId command(long row) {
        return new CommandId(NamedIds.of(portfolio.value(), scope + "/row/" + row));
    }

    /** An order that the file knows by a number. */
    OrderId order(long number) {
        return new OrderId(NamedIds.of(portfolio.value(), scope + "/order/" + number));
    }

    /** The order of its own that a row's execution is booked on. */
    OrderId orderOfRow(long row) {
        return new OrderId(NamedIds.of(portfolio.value(), scope + "/row/" + row + "/order"));
    }
}
