package dev.blotter.domain.trade;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The booked result of an order.
 *
 * @param key the identifier of the order, and of the trade
 * @param fills what the executions add up to
 * @param settledTime when it was settled
 */
public record Trade(
        OrderKey key,
        InstrumentId instrument,
        Side side,
        Optional<SessionId> session,
        TradeStatus status,
        Fills fills,
        Optional<Timestamp> settledTime) {

    /** The trade of an order with its fills. */
    public static Trade of(Order order, Fills fills, Optional<Timestamp> settledTime) {
        Optional<SessionId> session = order.terms().flatMap(OrderTerms::session).or(fills::firstSession);
        TradeStatus status = TradeStatus.of(order, fills, settledTime);
        return new Trade(order.key(), order.instrument(), order.side(), session, status, fills, settledTime);
    }

    /** When the first report of it happened. */
    public Timestamp openedTime() {
        return fills.first().eventTime();
    }

    /** What it brought in each currency, negative when it cost: the value of its units, less its fees. */
    public Amount cashFlow(Instrument traded, Currency currency) {
        Amount flow = fills.fees().in(currency).negated();
        return currency.equals(traded.quote()) ? flow.plus(value(traded)) : flow;
    }

    /** The currencies in which it brought or cost cash. */
    public Set<Currency> currencies(Instrument traded) {
        Set<Currency> currencies = new TreeSet<>(fills.fees().byCurrency().keySet());
        currencies.add(traded.quote());
        return currencies;
    }

    private Amount value(Instrument traded) {
        BigDecimal value = fills.turnover().value().multiply(traded.multiplier().value());
        return new Amount(side == Side.BUY ? value.negate() : value);
    }
}
