package dev.blotter.jdbc.fault;

import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.id.Ids;
import dev.blotter.contract.book.Desk;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A small book: an order, its executions, one of them busted, one sent twice.
 *
 * @param commands in the order in which they are sent; the last one is one that was sent before
 * @param together from where on two of them are sent so that they share a commit
 */
record FaultyDay(PortfolioId portfolio, InstrumentId instrument, List<Command> commands, int together) {

    private static final LocalDate DAY = LocalDate.of(2012, 6, 21);

    static FaultyDay of(Ids ids) {
        PortfolioId portfolio = ids.portfolio();
        String name = "S" + ids.next().toString().substring(0, 23) + ".XNAS";
        InstrumentId instrument = InstrumentId.parse(name);
        OrderKey order = new OrderKey(portfolio, ids.order());
        OrderTerms terms = OrderTerms.limitDay(Quantity.of("100"), Price.of("10"), Desk.START);
        Executions executions = new Executions(ids, order, instrument);
        Command first = executions.fill("1", "30", "9.5", 1);
        List<Command> commands = List.of(
                new OpenPortfolio(ids.command(), portfolio, "faults", new Currency("USD"), Desk.START),
                RegisterInstrument.of(ids.command(), name, "USD"),
                SubmitOrder.of(ids.command(), order, instrument, Side.BUY, terms),
                first,
                executions.fill("2", "20", "9.75", 2),
                executions.fill("3", "10", "9.25", 3),
                executions.bust("4", "2", 4),
                first);
        return new FaultyDay(portfolio, instrument, commands, 4);
    }

    private record Executions(Ids ids, OrderKey order, InstrumentId instrument) {

        RecordExecution fill(String id, String quantity, String price, long second) {
            return new RecordExecution(ids.command(), report(id, second), Fill.of(quantity, price));
        }

        BustExecution bust(String id, String of, long second) {
            return new BustExecution(
                    ids.command(), report(id, second), new ExecutionRef(DAY, new VenueExecutionId(of)));
        }

        private ExecutionReport report(String id, long second) {
            ExecutionKey key =
                    new ExecutionKey(order.portfolio(), new Venue("XNAS"), instrument, DAY, new VenueExecutionId(id));
            Timestamp at = new Timestamp(Desk.START.epochNanos() + second * 1_000_000_000L);
            return ExecutionReport.of(key, order.id(), Side.BUY, at);
        }
    }

    /** What the book comes to, without identifiers and without what depends on the order of arrival. */
    List<String> book(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        snapshot.orders(
                portfolio,
                order -> lines.add("order %s %s %s %s"
                        .formatted(order.status(), order.cumQuantity(), order.leavesQuantity(), order.turnover())));
        snapshot.trades(
                portfolio,
                trade -> lines.add(
                        "trade %s %s %s".formatted(trade.status(), trade.fills().quantity(), trade.openedTime())));
        snapshot.positions(
                portfolio,
                position -> lines.add("position %s %s %s %d"
                        .formatted(position.quantity(), position.cost(), position.realised(), position.cycle())));
        snapshot.cash(portfolio, cash -> lines.add("cash %s %s".formatted(cash.amount(), cash.deposited())));
        List<Object> rows = new ArrayList<>();
        snapshot.executions(portfolio, rows::add);
        lines.add(rows.size() + " executions");
        rows.clear();
        snapshot.orderEvents(portfolio, rows::add);
        lines.add(rows.size() + " events");
        rows.clear();
        snapshot.journal(portfolio, rows::add);
        lines.add(rows.size() + " entries");
        rows.clear();
        snapshot.conflicts(portfolio, rows::add);
        lines.add(rows.size() + " conflicts");
        return lines;
    }
}
