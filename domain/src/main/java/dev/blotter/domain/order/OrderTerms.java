package dev.blotter.domain.order;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.util.Optional;

/**
 * What the engine asked for when it submitted the order.
 *
 * @param limitPrice FIX Price (44), for limit and stop-limit orders
 * @param stopPrice FIX StopPx (99), for stop and stop-limit orders
 * @param expireTime FIX ExpireTime (126), for good-till-date orders
 * @param submittedTime when the engine submitted it, by the engine's clock
 */
public record OrderTerms(
        Optional<ClientOrderId> clientOrderId,
        Optional<SessionId> session,
        OrderType type,
        TimeInForce timeInForce,
        Quantity quantity,
        Optional<Price> limitPrice,
        Optional<Price> stopPrice,
        Optional<Timestamp> expireTime,
        Timestamp submittedTime) {

    public OrderTerms {
        requirePresence("limitPrice", limitPrice.isPresent(), type.hasLimitPrice(), type);
        requirePresence("stopPrice", stopPrice.isPresent(), type.hasStopPrice(), type);
        requirePresence("expireTime", expireTime.isPresent(), timeInForce == TimeInForce.GOOD_TILL_DATE, timeInForce);
    }

    /** A limit order for the day, as most are. */
    public static OrderTerms limitDay(Quantity quantity, Price limitPrice, Timestamp submittedTime) {
        return new OrderTerms(
                Optional.empty(),
                Optional.empty(),
                OrderType.LIMIT,
                TimeInForce.DAY,
                quantity,
                Optional.of(limitPrice),
                Optional.empty(),
                Optional.empty(),
                submittedTime);
    }

    /** The same terms, sent in a session. */
    public OrderTerms in(SessionId sessionId) {
        return new OrderTerms(
                clientOrderId,
                Optional.of(sessionId),
                type,
                timeInForce,
                quantity,
                limitPrice,
                stopPrice,
                expireTime,
                submittedTime);
    }

    /** The same terms under a client order id. */
    public OrderTerms named(ClientOrderId name) {
        return new OrderTerms(
                Optional.of(name),
                session,
                type,
                timeInForce,
                quantity,
                limitPrice,
                stopPrice,
                expireTime,
                submittedTime);
    }

    private static void requirePresence(String field, boolean present, boolean wanted, Enum<?> kind) {
        if (present != wanted) {
            throw new InvalidFieldException(
                    field, wanted ? "is missing; " + kind + " needs one" : "does not go with " + kind);
        }
    }
}
