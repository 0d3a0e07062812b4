package dev.blotter.application.book;

import dev.blotter.application.command.ExecutionCommand;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.trade.Trade;
import java.util.ArrayList;
import java.util.Optional;

/** Executions and the settling of what they add up to. */
final class ExecutionDecisions {

    private final WorkingSet set;

    ExecutionDecisions(WorkingSet set) {
        this.set = set;
    }

    Verdict record(Asked asked, ExecutionCommand command) {
        Optional<Execution> before = set.executions.find(command.executionKey());
        if (before.isPresent()) {
            long sequence = before.get().sequence();
            return before.get().sameContent(command.toExecution(sequence))
                    ? new Verdict.Duplicate(sequence)
                    : set.conflict(asked, sequence, asked.said().subject() + " was reported with other content");
        }
        Optional<Order> order = set.orders.find(command.orderKey());
        Optional<Verdict> refusal = refuse(command, order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Execution execution = command.toExecution(set.book(asked));
        if (order.isEmpty()) {
            OrderKey key = execution.order();
            set.orders.put(key, Order.adopted(key, execution.key().instrument(), execution.side()));
        }
        add(execution);
        return new Verdict.Applied(execution.sequence());
    }

    private void add(Execution execution) {
        set.executions.put(execution.key(), execution);
        set.fresh(execution.order()).add(execution);
        PositionKey position =
                new PositionKey(execution.key().portfolio(), execution.key().instrument());
        set.freshFills.computeIfAbsent(position, k -> new ArrayList<>()).add(execution);
    }

    private Optional<Verdict> refuse(ExecutionCommand command, Optional<Order> order) {
        if (!set.instruments.has(command.executionKey().instrument())) {
            return Optional.of(Verdict.unknown(
                    RefusalReason.UNKNOWN_INSTRUMENT,
                    "instrument/" + command.executionKey().instrument()));
        }
        boolean sessionKnown = command.report()
                .session()
                .map(session -> set.sessions.has(new SessionKey(command.portfolio(), session)))
                .orElse(true);
        if (!sessionKnown) {
            return Optional.of(Verdict.unknown(
                    RefusalReason.UNKNOWN_SESSION,
                    "session/" + command.report().session().orElseThrow()));
        }
        boolean fits = order.map(known -> known.side() == command.report().side()
                        && known.instrument().equals(command.executionKey().instrument()))
                .orElse(true);
        return fits
                ? Optional.empty()
                : Optional.of(new Verdict.Refused(
                        RefusalReason.INCONSISTENT,
                        "order/" + command.orderKey().id() + " is of another side or instrument than its execution"));
    }

    Verdict settle(Asked asked, SettleTrade command) {
        Optional<Trade> trade = set.trades.find(command.tradeKey());
        Fresh fresh = set.fresh.get(command.tradeKey());
        boolean executed = trade.isPresent() || (fresh != null && !fresh.executions.isEmpty());
        if (!executed) {
            return Verdict.unknown(RefusalReason.UNKNOWN_TRADE, asked.said().subject());
        }
        boolean settled = trade.flatMap(Trade::settledTime).isPresent()
                || (fresh != null && fresh.settled().isPresent());
        if (settled) {
            return new Verdict.Refused(
                    RefusalReason.ALREADY_SETTLED, asked.said().subject() + " is settled already");
        }
        long sequence = set.book(asked);
        set.fresh(command.tradeKey()).settle(command.settledTime());
        return new Verdict.Applied(sequence);
    }
}
