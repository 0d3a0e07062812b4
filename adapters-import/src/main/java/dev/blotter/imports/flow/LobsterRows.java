package dev.blotter.imports.flow;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.EventDetails;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import java.util.List;
import java.util.Optional;

/** LOBSTER's messages, as if one portfolio owned every resting order. */
final class LobsterRows implements RowReader {

    static final Venue NASDAQ = new Venue("XNAS");

    private static final List<String> NAMES = List.of("time", "type", "order id", "size", "price", "direction");

    private final MarketDay day;
    private final TimeOfDay clock;

    LobsterRows(MarketDay day) {
        this.day = day;
        this.clock = new TimeOfDay(day.date(), TimeOfDay.Unit.SECONDS);
    }

    private record Message(Timestamp time, long order, Quantity size, Price price, Side side) {}

    @Override
    public Optional<ListedRow> read(long line, String text) {
        List<String> columns = Columns.split(text, NAMES);
        Timestamp time = clock.parse(columns.get(0));
        FlowRow row = switch (columns.get(1)) {
            case "1" -> FlowRow.of(line, RowKind.SUBMITTED, submit(line, message(time, columns)));
            case "2" -> FlowRow.of(line, RowKind.RESTATED, restate(line, message(time, columns)));
            case "3" -> FlowRow.of(line, RowKind.CANCELED, cancel(line, message(time, columns)));
            case "4" -> FlowRow.of(line, RowKind.EXECUTION, visible(line, message(time, columns)));
            case "5" -> FlowRow.of(line, RowKind.EXECUTION, hidden(line, message(time, columns)));
            case "7" -> halt(line, columns);
            default ->
                throw new InvalidFieldException(
                        "type", "is '" + columns.get(1) + "'; the known types are 1, 2, 3, 4, 5 and 7");
        };
        return Optional.of(new ListedRow(row, day.listing(), clock.midnight()));
    }

    private static Message message(Timestamp time, List<String> columns) {
        return new Message(
                time,
                RawNumber.count("order id", columns.get(2)),
                RawNumber.quantity("size", RawNumber.whole("size", columns.get(3))),
                RawNumber.tenThousandths("price", columns.get(4)),
                side(columns.get(5)));
    }

    private static Side side(String direction) {
        return switch (direction) {
            case "1" -> Side.BUY;
            case "-1" -> Side.SELL;
            default -> throw new InvalidFieldException("direction", "is '" + direction + "'; it must be 1 or -1");
        };
    }

    private Command submit(long row, Message said) {
        OrderTerms terms = OrderTerms.limitDay(said.size(), said.price(), said.time());
        return new SubmitOrder(
                day.ids().command(row),
                day.portfolio(),
                day.ids().order(said.order()),
                day.listing().instrument(),
                said.side(),
                terms,
                Evidence.VENUE);
    }

    private Command restate(long row, Message said) {
        return report(row, said, OrderEventType.RESTATED, EventDetails.quantity(said.size()));
    }

    private Command cancel(long row, Message said) {
        return report(row, said, OrderEventType.CANCELED, EventDetails.NONE);
    }

    private Command report(long row, Message said, OrderEventType type, EventDetails details) {
        return new ReportOrder(
                day.ids().command(row),
                day.portfolio(),
                day.ids().order(said.order()),
                type,
                said.time(),
                row,
                details,
                Evidence.VENUE);
    }

    private Command visible(long row, Message said) {
        return execution(row, day.ids().order(said.order()), said);
    }

    private Command hidden(long row, Message said) {
        return execution(row, day.ids().orderOfRow(row), said);
    }

    private Command execution(long row, OrderId order, Message said) {
        Fill fill = new Fill(said.size(), said.price(), Optional.empty());
        return day.execution(row, order, NASDAQ, said.side(), said.time(), fill);
    }

    private static FlowRow halt(long line, List<String> columns) {
        // Halts have a size of 0 and a price of -1, 0 or 1 that says what happens.
        for (int i = 2; i < NAMES.size(); i++) {
            RawNumber.whole(NAMES.get(i), columns.get(i));
        }
        return new FlowRow(line, RowKind.HALT, Optional.empty());
    }

    @Override
    public long timesCut() {
        return clock.cut();
    }
}
