package dev.blotter.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole product of statuses and events, as FIX 4.4 volume 4 has it in its "Order State Change Matrices". */
@DisplayName("Order state changes")
class OrderStateChangesTest {

    /**
     * What becomes of an order to buy 10 in the status on the left by the event above; a dot where its status stays.
     * REPLACED makes it 12, RESTATED takes 2 away. Of a PARTIALLY_FILLED order 4 were executed, of a FILLED one all.
     *
     * <p>What closed an order stays until something else closes it; a venue that closes it in another way has the last
     * word.
     */
    private static final String EVENTS = """
                          DENIED PENDING_NEW NEW REJECTED PENDING_CANCEL PENDING_REPLACE CANCEL_REJECTED
        CREATED           DENIED PENDING_NEW NEW REJECTED PENDING_CANCEL PENDING_REPLACE .
        DENIED            .      .           .   REJECTED .              .               .
        PENDING_NEW       DENIED .           NEW REJECTED PENDING_CANCEL PENDING_REPLACE .
        NEW               DENIED .           .   REJECTED PENDING_CANCEL PENDING_REPLACE .
        PARTIALLY_FILLED  .      .           .   .        PENDING_CANCEL PENDING_REPLACE .
        FILLED            .      .           .   .        PENDING_CANCEL PENDING_REPLACE .
        PENDING_CANCEL    DENIED .           .   REJECTED .              .               NEW
        PENDING_REPLACE   DENIED .           .   REJECTED PENDING_CANCEL .               .
        CANCELED          DENIED .           .   REJECTED .              .               .
        REJECTED          DENIED .           .   .        .              .               .
        EXPIRED           DENIED .           .   REJECTED .              .               .
        DONE_FOR_DAY      DENIED .           NEW REJECTED PENDING_CANCEL PENDING_REPLACE .
        SUSPENDED         DENIED .           NEW REJECTED PENDING_CANCEL PENDING_REPLACE .

                          REPLACED         RESTATED CANCELED EXPIRED DONE_FOR_DAY SUSPENDED OUTCOME_UNKNOWN
        CREATED           NEW              NEW      CANCELED EXPIRED DONE_FOR_DAY SUSPENDED .
        DENIED            .                .        CANCELED EXPIRED .            .         .
        PENDING_NEW       NEW              NEW      CANCELED EXPIRED DONE_FOR_DAY SUSPENDED .
        NEW               .                .        CANCELED EXPIRED DONE_FOR_DAY SUSPENDED .
        PARTIALLY_FILLED  .                .        CANCELED EXPIRED DONE_FOR_DAY SUSPENDED .
        FILLED            PARTIALLY_FILLED .        .        .       DONE_FOR_DAY .         .
        PENDING_CANCEL    .                .        CANCELED EXPIRED .            .         .
        PENDING_REPLACE   NEW              .        CANCELED EXPIRED .            .         .
        CANCELED          .                .        .        EXPIRED .            .         .
        REJECTED          .                .        CANCELED EXPIRED .            .         .
        EXPIRED           .                .        CANCELED .       .            .         .
        DONE_FOR_DAY      NEW              NEW      CANCELED EXPIRED .            SUSPENDED .
        SUSPENDED         NEW              NEW      CANCELED EXPIRED DONE_FOR_DAY .         .

                          REPLACE_REJECTED
        CREATED           .
        DENIED            .
        PENDING_NEW       .
        NEW               .
        PARTIALLY_FILLED  .
        FILLED            .
        PENDING_CANCEL    .
        PENDING_REPLACE   NEW
        CANCELED          .
        REJECTED          .
        EXPIRED           .
        DONE_FOR_DAY      .
        SUSPENDED         .
        """;

    /** The same for executions: 4 of 10, all 10, 12 of 10, and all busted. */
    private static final String EXECUTIONS = """
                          PART             ALL    MORE   BUSTED
        CREATED           PARTIALLY_FILLED FILLED FILLED .
        DENIED            PARTIALLY_FILLED FILLED FILLED .
        PENDING_NEW       PARTIALLY_FILLED FILLED FILLED .
        NEW               PARTIALLY_FILLED FILLED FILLED .
        PARTIALLY_FILLED  .                FILLED FILLED NEW
        FILLED            PARTIALLY_FILLED .      .      NEW
        PENDING_CANCEL    .                .      .      .
        PENDING_REPLACE   .                .      .      .
        CANCELED          .                FILLED FILLED .
        REJECTED          PARTIALLY_FILLED FILLED FILLED .
        EXPIRED           .                FILLED FILLED .
        DONE_FOR_DAY      .                .      .      .
        SUSPENDED         .                FILLED FILLED .
        """;

    private enum Executed {
        PART(4),
        ALL(10),
        MORE(12),
        BUSTED(0);

        private final long quantity;

        Executed(long quantity) {
            this.quantity = quantity;
        }
    }

    private record Cell(OrderStatus from, String event, OrderStatus to) {}

    @TestFactory
    Stream<DynamicTest> events() {
        return cells(EVENTS).stream()
                .map(cell -> test(cell, order -> Lives.after(order, OrderEventType.valueOf(cell.event))));
    }

    @TestFactory
    Stream<DynamicTest> executions() {
        return cells(EXECUTIONS).stream()
                .map(cell -> test(cell, order -> Lives.executed(order, Executed.valueOf(cell.event).quantity)));
    }

    @Test
    void tablesAreComplete() {
        int statuses = OrderStatus.values().length;
        assertThat(cells(EVENTS)).doesNotHaveDuplicates().hasSize(statuses * OrderEventType.values().length);
        assertThat(cells(EXECUTIONS)).doesNotHaveDuplicates().hasSize(statuses * Executed.values().length);
    }

    @Test
    void closedOrdersStayClosedAndKeepWhy() {
        EnumSet<OrderStatus> closed =
                EnumSet.of(OrderStatus.DENIED, OrderStatus.REJECTED, OrderStatus.CANCELED, OrderStatus.EXPIRED);
        for (OrderStatus status : closed) {
            Order order = reach(status);
            for (OrderEventType type : OrderEventType.values()) {
                Order after = Lives.after(order, type);
                assertThat(after.isDone()).as("%s after %s", type, status).isTrue();
                if (!closes(type)) {
                    assertThat(after.life().closed()).isEqualTo(order.life().closed());
                    assertThat(after.life().closedAt()).isEqualTo(order.life().closedAt());
                    assertThat(after.isInDoubt()).isFalse();
                }
            }
        }
    }

    private static boolean closes(OrderEventType type) {
        return switch (type) {
            case DENIED, REJECTED, CANCELED, EXPIRED -> true;
            default -> false;
        };
    }

    private static DynamicTest test(Cell cell, UnaryOperator<Order> step) {
        return DynamicTest.dynamicTest(cell.from + " + " + cell.event + " → " + cell.to, () -> {
            Order order = reach(cell.from);
            assertThat(order.status()).isEqualTo(cell.from);
            assertThat(step.apply(order).status()).isEqualTo(cell.to);
        });
    }

    /** The shortest way into a status. */
    private static Order reach(OrderStatus status) {
        Order order = Lives.submitted();
        return switch (status) {
            case CREATED -> order;
            case DENIED -> Lives.after(order, OrderEventType.DENIED);
            case PENDING_NEW -> Lives.after(order, OrderEventType.PENDING_NEW);
            case NEW -> Lives.after(order, OrderEventType.NEW);
            case PARTIALLY_FILLED -> Lives.executed(reach(OrderStatus.NEW), 4);
            case FILLED -> Lives.executed(reach(OrderStatus.NEW), 10);
            case PENDING_CANCEL -> Lives.after(reach(OrderStatus.NEW), OrderEventType.PENDING_CANCEL);
            case PENDING_REPLACE -> Lives.after(reach(OrderStatus.NEW), OrderEventType.PENDING_REPLACE);
            case CANCELED -> Lives.after(reach(OrderStatus.NEW), OrderEventType.CANCELED);
            case REJECTED -> Lives.after(reach(OrderStatus.PENDING_NEW), OrderEventType.REJECTED);
            case EXPIRED -> Lives.after(reach(OrderStatus.NEW), OrderEventType.EXPIRED);
            case DONE_FOR_DAY -> Lives.after(reach(OrderStatus.NEW), OrderEventType.DONE_FOR_DAY);
            case SUSPENDED -> Lives.after(reach(OrderStatus.NEW), OrderEventType.SUSPENDED);
        };
    }

    private static List<Cell> cells(String tables) {
        return Arrays.stream(tables.split("\n\n"))
                .flatMap(table -> {
                    List<List<String>> rows = table.lines()
                            .map(line -> List.of(line.strip().split("\\s+")))
                            .toList();
                    return rows.stream().skip(1).flatMap(row -> cells(rows.getFirst(), row));
                })
                .toList();
    }

    private static Stream<Cell> cells(List<String> events, List<String> row) {
        assertThat(row).hasSize(events.size() + 1);
        OrderStatus from = OrderStatus.valueOf(row.getFirst());
        return IntStream.range(0, events.size()).mapToObj(n -> {
            String to = row.get(n + 1);
            return new Cell(from, events.get(n), to.equals(".") ? from : OrderStatus.valueOf(to));
        });
    }
}
