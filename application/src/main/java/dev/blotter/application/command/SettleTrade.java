package dev.blotter.application.command;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.Payload;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;

/** Money and units of a trade have changed hands. Later fills of it are booked all the same. */
public record SettleTrade(CommandId id, PortfolioId portfolio, OrderId trade, Timestamp settledTime, Evidence evidence)
        implements Command {

    static SettleTrade read(JournalRecord said, Payload payload) {
        return new SettleTrade(
                said.command(),
                said.portfolio(),
                OrderId.parse(payload.get("trade")),
                Timestamp.parse(payload.get("settledTime")),
                said.evidence());
    }

    public OrderKey tradeKey() {
        return new OrderKey(portfolio, trade);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SETTLE_TRADE;
    }

    @Override
    public String subject() {
        return "trade/" + trade;
    }

    @Override
    public Payload payload() {
        return Payload.builder()
                .put("trade", trade)
                .put("settledTime", settledTime)
                .build();
    }
}
