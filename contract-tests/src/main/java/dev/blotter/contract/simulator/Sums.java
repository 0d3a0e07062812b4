package dev.blotter.contract.simulator;

import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.CorrectExecution;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.ExecutionCommand;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.command.Withdraw;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the commands of one portfolio add up to, by plain sums that need no order: an oracle that shares no code with
 * the book's folds.
 */
final class Sums {

    private static final Set<OrderEventType> ENDS =
            Set.of(OrderEventType.DENIED, OrderEventType.REJECTED, OrderEventType.CANCELED, OrderEventType.EXPIRED);

    private final Map<InstrumentId, Instrument> instruments;
    final Map<OrderId, BigDecimal> executed = new HashMap<>();
    final Map<OrderId, BigDecimal> asked = new HashMap<>();
    final Set<OrderId> ended = new HashSet<>();
    final Map<InstrumentId, BigDecimal> held = new HashMap<>();
    final Map<Currency, BigDecimal> deposited = new HashMap<>();
    final Map<Currency, BigDecimal> cash = new HashMap<>();
    final Set<ExecutionKey> reports = new HashSet<>();
    int events;

    Sums(Map<InstrumentId, Instrument> instruments) {
        this.instruments = instruments;
    }

    /** Adds up what was accepted. */
    void add(Collection<Command> accepted) {
        Map<OrderId, Map<ExecutionKey, ExecutionCommand>> executions = new HashMap<>();
        for (Command command : accepted) {
            switch (command) {
                case Deposit deposit -> paidIn(deposit.money(), BigDecimal.ONE);
                case Withdraw withdraw -> paidIn(withdraw.money(), BigDecimal.ONE.negate());
                case SubmitOrder submit ->
                    asked.merge(submit.order(), submit.terms().quantity().value(), BigDecimal::add);
                case ReportOrder report -> event(report);
                case ExecutionCommand report -> {
                    reports.add(report.executionKey());
                    executions
                            .computeIfAbsent(report.report().order(), order -> new HashMap<>())
                            .put(report.executionKey(), report);
                }
                default -> {}
            }
        }
        executions.values().forEach(this::executions);
    }

    private void paidIn(Money money, BigDecimal sign) {
        BigDecimal amount = money.amount().value().multiply(sign);
        deposited.merge(money.currency(), amount, BigDecimal::add);
        cash.merge(money.currency(), amount, BigDecimal::add);
    }

    private void event(ReportOrder report) {
        events++;
        if (ENDS.contains(report.type())) {
            ended.add(report.order());
        }
        report.details()
                .quantity()
                .ifPresent(less -> asked.merge(report.order(), less.value().negate(), BigDecimal::add));
    }

    /** The reports of one order: those that refer to each other are of one fill. */
    private void executions(Map<ExecutionKey, ExecutionCommand> reports) {
        Map<ExecutionKey, List<ExecutionCommand>> fills = new HashMap<>();
        for (ExecutionCommand report : reports.values()) {
            fills.computeIfAbsent(first(report, reports), key -> new ArrayList<>())
                    .add(report);
        }
        fills.values().forEach(fill -> figures(fill).ifPresent(figures -> book(fill.getFirst(), figures)));
    }

    private static ExecutionKey first(ExecutionCommand report, Map<ExecutionKey, ExecutionCommand> reports) {
        ExecutionKey key = report.executionKey();
        Set<ExecutionKey> seen = new HashSet<>();
        Optional<ExecutionCommand> at = Optional.of(report);
        while (at.isPresent() && seen.add(key)) {
            Optional<ExecutionKey> of = referred(at.get());
            if (of.isEmpty()) {
                return key;
            }
            key = of.get();
            at = Optional.ofNullable(reports.get(key));
        }
        return key;
    }

    private static Optional<ExecutionKey> referred(ExecutionCommand report) {
        return switch (report) {
            case RecordExecution _ -> Optional.empty();
            case CorrectExecution correct -> Optional.of(correct.executionKey().sibling(correct.ref()));
            case BustExecution bust -> Optional.of(bust.executionKey().sibling(bust.ref()));
        };
    }

    private static Optional<Fill> figures(List<ExecutionCommand> reports) {
        Optional<Fill> original = Optional.empty();
        Optional<CorrectExecution> newest = Optional.empty();
        for (ExecutionCommand report : reports) {
            switch (report) {
                case BustExecution _ -> {
                    return Optional.empty();
                }
                case RecordExecution record -> original = Optional.of(record.fill());
                case CorrectExecution correct -> {
                    if (newest.isEmpty() || isNewer(correct, newest.get())) {
                        newest = Optional.of(correct);
                    }
                }
            }
        }
        Optional<Fill> fill = original;
        return newest.map(CorrectExecution::fill).or(() -> fill);
    }

    private static boolean isNewer(CorrectExecution one, CorrectExecution other) {
        return one.toExecution(0).eventKey().isAfter(other.toExecution(0).eventKey());
    }

    private void book(ExecutionCommand report, Fill fill) {
        InstrumentId instrument = report.executionKey().instrument();
        Instrument traded = Optional.ofNullable(instruments.get(instrument)).orElseThrow();
        BigDecimal quantity = fill.quantity().value();
        BigDecimal value = quantity.multiply(fill.price().value())
                .multiply(traded.multiplier().value());
        boolean bought = report.report().side() == Side.BUY;
        executed.merge(report.report().order(), quantity, BigDecimal::add);
        held.merge(instrument, bought ? quantity : quantity.negate(), BigDecimal::add);
        cash.merge(traded.quote(), bought ? value.negate() : value, BigDecimal::add);
        fill.fee()
                .ifPresent(
                        fee -> cash.merge(fee.currency(), fee.amount().value().negate(), BigDecimal::add));
    }
}
