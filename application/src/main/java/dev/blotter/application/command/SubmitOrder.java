package dev.blotter.application.command;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.OrderType;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.order.TimeInForce;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;

/**
 * Keeps an order before the engine sends it; completes it when its executions came first.
 *
 * @param evidence LOCAL for an order that the engine is about to send; anything else says that the venue has it already
 */
public record SubmitOrder(
        CommandId id,
        PortfolioId portfolio,
        OrderId order,
        InstrumentId instrument,
        Side side,
        OrderTerms terms,
        Evidence evidence)
        implements Command {

    /** An order of the engine itself. */
    public static SubmitOrder of(CommandId id, OrderKey order, InstrumentId instrument, Side side, OrderTerms terms) {
        return new SubmitOrder(id, order.portfolio(), order.id(), instrument, side, terms, Evidence.LOCAL);
    }

    static SubmitOrder read(JournalRecord said, Payload payload) {
        OrderTerms terms = new OrderTerms(
                payload.find("clientOrderId").map(ClientOrderId::new),
                payload.find("session").map(SessionId::parse),
                OrderType.valueOf(payload.get("type")),
                TimeInForce.valueOf(payload.get("timeInForce")),
                Quantity.of(payload.get("quantity")),
                payload.find("limitPrice").map(Price::of),
                payload.find("stopPrice").map(Price::of),
                payload.find("expireTime").map(Timestamp::parse),
                Timestamp.parse(payload.get("submittedTime")));
        return new SubmitOrder(
                said.command(),
                said.portfolio(),
                OrderId.parse(payload.get("order")),
                InstrumentId.parse(payload.get("instrument")),
                Side.valueOf(payload.get("side")),
                terms,
                said.evidence());
    }

    public OrderKey orderKey() {
        return new OrderKey(portfolio, order);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SUBMIT_ORDER;
    }

    @Override
    public String subject() {
        return "order/" + order;
    }

    @Override
    public Payload payload() {
        return Payload.builder()
                .put("order", order)
                .put("instrument", instrument)
                .put("side", side)
                .put("clientOrderId", terms.clientOrderId())
                .put("session", terms.session())
                .put("type", terms.type())
                .put("timeInForce", terms.timeInForce())
                .put("quantity", terms.quantity())
                .put("limitPrice", terms.limitPrice())
                .put("stopPrice", terms.stopPrice())
                .put("expireTime", terms.expireTime())
                .put("submittedTime", terms.submittedTime())
                .build();
    }
}
