package dev.blotter.application.command;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.time.Timestamp;

/** What deposits and withdrawals have in common. */
final class CashPayload {

    private CashPayload() {}

    static Money requirePositive(Money money) {
        if (money.amount().signum() <= 0) {
            throw new InvalidFieldException("amount", "is " + money.amount() + "; it must be greater than zero");
        }
        return money;
    }

    static Payload of(Money money, Timestamp valueTime) {
        return Payload.builder()
                .put("amount", money.amount())
                .put("currency", money.currency())
                .put("valueTime", valueTime)
                .build();
    }

    static Money money(Payload payload) {
        return Money.of(payload.get("amount"), payload.get("currency"));
    }

    static Timestamp valueTime(Payload payload) {
        return Timestamp.parse(payload.get("valueTime"));
    }
}
