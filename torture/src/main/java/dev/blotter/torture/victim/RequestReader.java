package dev.blotter.torture.victim;

import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.torture.witness.Request;
import java.time.LocalDate;
import java.util.Optional;

/** Makes Blotter's commands of what the witness writes. */
final class RequestReader {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private RequestReader() {}

    /**
     * The command that a request stands for.
     *
     * @throws RuntimeException as an engine would get it that said such a thing
     */
    static Command command(Request request) {
        CommandId id = new CommandId(request.id());
        PortfolioId portfolio = new PortfolioId(request.portfolio());
        return switch (request.kind()) {
            case INSTRUMENT -> RegisterInstrument.of(id, request.get("instrument"), request.get("currency"));
            case PORTFOLIO ->
                new OpenPortfolio(id, portfolio, request.get("name"), new Currency("USD"), new Timestamp(1));
            case DEPOSIT -> new Deposit(id, portfolio, money(request), time(request), Evidence.OPERATOR);
            case ORDER -> order(id, request);
            case FILL ->
                new RecordExecution(
                        id,
                        report(request),
                        new Fill(
                                Quantity.of(request.get("quantity")),
                                Price.of(request.get("price")),
                                Optional.of(Money.of(request.get("fee"), "USD"))));
            case BUST ->
                new BustExecution(
                        id, report(request), new ExecutionRef(DAY, new VenueExecutionId(request.get("busted"))));
        };
    }

    private static SubmitOrder order(CommandId id, Request request) {
        OrderTerms terms = OrderTerms.limitDay(
                        Quantity.of(request.get("quantity")), Price.of(request.get("price")), time(request))
                .named(new ClientOrderId(request.get("account")));
        return SubmitOrder.of(id, orderKey(request), instrument(request), Side.valueOf(request.get("side")), terms);
    }

    private static ExecutionReport report(Request request) {
        InstrumentId instrument = instrument(request);
        ExecutionKey key = new ExecutionKey(
                new PortfolioId(request.portfolio()),
                instrument.listing(),
                instrument,
                DAY,
                new VenueExecutionId(request.get("execution")));
        return new ExecutionReport(
                key,
                orderKey(request).id(),
                Optional.empty(),
                Side.valueOf(request.get("side")),
                time(request),
                Long.parseLong(request.get("sequence")),
                Evidence.VENUE);
    }

    private static OrderKey orderKey(Request request) {
        return new OrderKey(new PortfolioId(request.portfolio()), OrderId.parse(request.get("order")));
    }

    private static InstrumentId instrument(Request request) {
        return InstrumentId.parse(request.get("instrument"));
    }

    private static Money money(Request request) {
        return Money.of(request.get("amount"), request.get("currency"));
    }

    private static Timestamp time(Request request) {
        return new Timestamp(Long.parseLong(request.get("time")));
    }
}
