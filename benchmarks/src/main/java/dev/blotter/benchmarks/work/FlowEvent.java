package dev.blotter.benchmarks.work;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.Side;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A row of an order flow, as the peers book it.
 *
 * @param side 1 to buy, −1 to sell; 0 where it does not matter
 * @param execution what the venue calls it, where it is one
 */
public record FlowEvent(
        Kind kind, UUID order, int side, BigDecimal quantity, BigDecimal price, String execution, String symbol) {

    /** What it is. */
    public enum Kind {
        /** A new order. */
        SUBMIT,
        /** An order shrinks. */
        RESTATE,
        /** An order is taken back. */
        CANCEL,
        /** An order, which may not be known, is executed in part or whole. */
        EXECUTE
    }

    /** What a command asks of Blotter. */
    public static FlowEvent of(Command command) {
        return switch (command) {
            case SubmitOrder submit ->
                new FlowEvent(
                        Kind.SUBMIT,
                        submit.order().value(),
                        side(submit.side()),
                        submit.terms().quantity().value(),
                        submit.terms().limitPrice().map(Price::value).orElse(BigDecimal.ZERO),
                        "",
                        submit.instrument().symbol());
            case ReportOrder report ->
                new FlowEvent(
                        report.type() == OrderEventType.RESTATED ? Kind.RESTATE : Kind.CANCEL,
                        report.order().value(),
                        0,
                        report.details().quantity().map(size -> size.value()).orElse(BigDecimal.ZERO),
                        BigDecimal.ZERO,
                        "",
                        "");
            case RecordExecution execution ->
                new FlowEvent(
                        Kind.EXECUTE,
                        execution.report().order().value(),
                        side(execution.report().side()),
                        execution.fill().quantity().value(),
                        execution.fill().price().value(),
                        execution.id().toString(),
                        execution.report().key().instrument().symbol());
            default -> throw new IllegalArgumentException("a flow has no " + command.kind());
        };
    }

    private static int side(Side side) {
        return side == Side.BUY ? 1 : -1;
    }

    /** Its columns, as a script reads them. */
    public String line() {
        return String.join(
                ",",
                kind.name(),
                order.toString(),
                Integer.toString(side),
                quantity.toPlainString(),
                price.toPlainString(),
                execution,
                symbol);
    }
}
