package dev.blotter.domain.execution;

import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random sets of reports of one instrument.
 *
 * <p>They are few names at few times, so that corrections of corrections, busts of corrections, busts without their
 * fill, rings of references and reports of the same nanosecond all come up often. Names come again on another trade
 * date.
 */
public final class ReportSets {

    private static final int NAMES = 12;
    private static final int DAYS = 2;

    private ReportSets() {}

    /** Reports of both sides, no two with the same key. */
    public static Arbitrary<List<Execution>> ofBothSides() {
        return of(Arbitraries.of(Side.class));
    }

    /** Reports of one order, no two with the same key, at least one. */
    public static Arbitrary<List<Execution>> ofOneOrder() {
        return of(Arbitraries.just(Side.BUY)).filter(reports -> !reports.isEmpty());
    }

    /** What is left of reports that came more than once. */
    public static List<Execution> withoutRepeats(Collection<Execution> reports) {
        Map<ExecutionKey, Execution> byKey = new LinkedHashMap<>();
        reports.forEach(report -> byKey.putIfAbsent(report.key(), report));
        return List.copyOf(byKey.values());
    }

    private static Arbitrary<List<Execution>> of(Arbitrary<Side> sides) {
        return report(sides).list().ofMaxSize(24).map(ReportSets::withoutRepeats);
    }

    private static Arbitrary<Execution> report(Arbitrary<Side> sides) {
        Arbitrary<ExecutionType> types = Arbitraries.frequency(
                Tuple.of(6, ExecutionType.TRADE),
                Tuple.of(3, ExecutionType.TRADE_CORRECT),
                Tuple.of(1, ExecutionType.TRADE_CANCEL));
        Arbitrary<ExecutionRef> names = name();
        Arbitrary<Long> times = Arbitraries.longs().between(0, 6);
        Arbitrary<Long> sequences = Arbitraries.longs().between(0, 1);
        Arbitrary<Optional<SessionId>> sessions = Arbitraries.integers()
                .between(1, 3)
                .map(n -> new SessionId(new UUID(2, n)))
                .optional();
        return Combinators.combine(names, names, types, sides, fill(), times, sequences, sessions)
                .as(ReportSets::report);
    }

    private static Execution report(
            ExecutionRef name,
            ExecutionRef ref,
            ExecutionType type,
            Side side,
            Fill fill,
            long time,
            long venueSequence,
            Optional<SessionId> session) {
        return new Execution(
                new ExecutionKey(Reports.PORTFOLIO, new Venue("XNAS"), Reports.INSTRUMENT, name.tradeDate(), name.id()),
                Reports.order(side),
                session,
                type,
                type == ExecutionType.TRADE ? Optional.empty() : Optional.of(ref),
                side,
                type == ExecutionType.TRADE_CANCEL ? Optional.empty() : Optional.of(fill),
                new Timestamp(time),
                venueSequence,
                Evidence.VENUE,
                1);
    }

    private static Arbitrary<ExecutionRef> name() {
        return Arbitraries.integers()
                .between(0, NAMES * DAYS - 1)
                .map(n -> new ExecutionRef(Reports.DAY.plusDays(n % DAYS), new VenueExecutionId("E" + n / DAYS)));
    }

    /** Figures of up to 6 decimals in quantity and 12 in price. */
    public static Arbitrary<Fill> fill() {
        Arbitrary<Quantity> quantities =
                Arbitraries.longs().between(1, 5_000_000).map(n -> new Quantity(BigDecimal.valueOf(n, 6)));
        Arbitrary<Price> prices = Arbitraries.longs()
                .between(-1_000_000_000_000L, 9_000_000_000_000L)
                .map(n -> new Price(BigDecimal.valueOf(n, 12)));
        Arbitrary<Optional<Money>> fees = Combinators.combine(
                        Arbitraries.longs().between(-1_000, 1_000), Arbitraries.of("USD", "EUR", "BNB"))
                .as((n, currency) -> Money.of(BigDecimal.valueOf(n, 18).toPlainString(), currency))
                .optional();
        return Combinators.combine(quantities, prices, fees).as(Fill::new);
    }
}
