package dev.blotter.application.command;

import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.field.DateField;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;

/** How the figures of a fill and the reference to another report are written. */
final class FillPayload {

    private FillPayload() {}

    static Payload.Builder write(Payload.Builder payload, Fill fill) {
        return payload.put("quantity", fill.quantity())
                .put("price", fill.price())
                .put("fee", fill.fee().map(Money::amount))
                .put("feeCurrency", fill.fee().map(Money::currency));
    }

    static Payload.Builder write(Payload.Builder payload, ExecutionRef ref) {
        return payload.put("refTradeDate", ref.tradeDate()).put("refExecutionId", ref.id());
    }

    static Fill fill(Payload payload) {
        return new Fill(
                Quantity.of(payload.get("quantity")),
                Price.of(payload.get("price")),
                payload.find("fee").map(fee -> Money.of(fee, payload.get("feeCurrency"))));
    }

    static ExecutionRef ref(Payload payload) {
        return new ExecutionRef(
                DateField.parse("refTradeDate", payload.get("refTradeDate")),
                new VenueExecutionId(payload.get("refExecutionId")));
    }
}
