package dev.blotter.torture.input;

import static dev.blotter.torture.input.TextPlace.PORTFOLIO;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.EventDetails;
import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The commands that texts are put into, with everything else as plain as it can be. */
final class TextCommands {

    static final Currency USD = new Currency("USD");
    static final Timestamp TIME = new Timestamp(1_767_600_000_000_000_000L);
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final InstrumentId TRADED = InstrumentId.parse("AAPL.XNAS");

    private TextCommands() {}

    static Command instrument(UUID id, InstrumentId name) {
        return new RegisterInstrument(
                new CommandId(id), name, USD, Quantity.of("1"), Optional.empty(), Optional.empty());
    }

    static Command order(UUID id) {
        return SubmitOrder.of(
                new CommandId(new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits())),
                new OrderKey(PORTFOLIO, new OrderId(id)),
                TRADED,
                Side.BUY,
                OrderTerms.limitDay(Quantity.of("1"), Price.of("1"), TIME));
    }

    static Command report(UUID id, EventDetails details) {
        return new ReportOrder(
                new CommandId(id), PORTFOLIO, new OrderId(id), OrderEventType.NEW, TIME, 1, details, Evidence.VENUE);
    }

    static Command execution(UUID id, Venue venue, VenueExecutionId name) {
        return new RecordExecution(
                new CommandId(id),
                reported(id, venue, name),
                new Fill(Quantity.of("1"), Price.of("1"), Optional.empty()));
    }

    static ExecutionReport reported(UUID id, Venue venue, VenueExecutionId name) {
        return ExecutionReport.of(
                new ExecutionKey(PORTFOLIO, venue, TRADED, DAY, name), new OrderId(id), Side.BUY, TIME);
    }
}
