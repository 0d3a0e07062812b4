package dev.blotter.domain.execution;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reports of fills, corrections and busts, each told apart by its short name. */
public final class Reports {

    public static final PortfolioId PORTFOLIO = new PortfolioId(new UUID(0, 1));
    public static final InstrumentId INSTRUMENT = InstrumentId.parse("AAPL.XNAS");
    public static final LocalDate DAY = LocalDate.of(2012, 6, 21);

    private Reports() {}

    /** The order number {@code n} of the portfolio. */
    public static OrderKey order(int n) {
        return new OrderKey(PORTFOLIO, new OrderId(new UUID(1, n)));
    }

    /** The order of the portfolio that buys, or the one that sells. */
    public static OrderKey order(Side side) {
        return order(side == Side.BUY ? 1 : 2);
    }

    public static ExecutionKey key(String id) {
        return new ExecutionKey(PORTFOLIO, new Venue("XNAS"), INSTRUMENT, DAY, new VenueExecutionId(id));
    }

    /** A fill at a time in nanoseconds. */
    public static Execution fill(String id, Side side, Fill figures, long time) {
        return report(id, ExecutionType.TRADE, Optional.empty(), side, Optional.of(figures), time);
    }

    public static Execution buy(String id, String quantity, String price, long time) {
        return fill(id, Side.BUY, Fill.of(quantity, price), time);
    }

    public static Execution sell(String id, String quantity, String price, long time) {
        return fill(id, Side.SELL, Fill.of(quantity, price), time);
    }

    /** A correction of a buy. */
    public static Execution correction(String id, String of, String quantity, String price, long time) {
        Optional<Fill> figures = Optional.of(Fill.of(quantity, price));
        return report(id, ExecutionType.TRADE_CORRECT, Optional.of(of), Side.BUY, figures, time);
    }

    /** A bust of a buy. */
    public static Execution bust(String id, String of, long time) {
        return report(id, ExecutionType.TRADE_CANCEL, Optional.of(of), Side.BUY, Optional.empty(), time);
    }

    private static Execution report(
            String id, ExecutionType type, Optional<String> of, Side side, Optional<Fill> figures, long time) {
        return new Execution(
                key(id),
                order(side),
                Optional.empty(),
                type,
                of.map(ref -> new ExecutionRef(DAY, new VenueExecutionId(ref))),
                side,
                figures,
                new Timestamp(time),
                0,
                Evidence.VENUE,
                1);
    }
}
