package dev.blotter.imports.flow;

import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import java.util.List;
import java.util.Optional;

/** A consolidated tape: each row is an execution at the venue it names, booked as bought on an order of its own. */
final class TapeRows implements RowReader {

    static final Venue ARCA = new Venue("ARCX");

    private static final List<String> NAMES = List.of("time", "price", "size", "venue", "condition", "suspicious");

    private final MarketDay day;
    private final TimeOfDay clock;

    TapeRows(MarketDay day) {
        this.day = day;
        this.clock = new TimeOfDay(day.date(), TimeOfDay.Unit.MILLISECONDS);
    }

    @Override
    public Optional<ListedRow> read(long line, String text) {
        List<String> columns = Columns.split(text, NAMES);
        Timestamp time = clock.parse(columns.get(0));
        Price price = RawNumber.tenThousandths("price", columns.get(1));
        Quantity size = RawNumber.quantity("size", RawNumber.whole("size", columns.get(2)));
        Venue venue = new Venue(columns.get(3));
        FlowRow row = FlowRow.of(
                line,
                RowKind.EXECUTION,
                day.execution(
                        line,
                        day.ids().orderOfRow(line),
                        venue,
                        Side.BUY,
                        time,
                        new Fill(size, price, Optional.empty())));
        return Optional.of(new ListedRow(row, day.listing(), clock.midnight()));
    }

    @Override
    public long timesCut() {
        return clock.cut();
    }
}
