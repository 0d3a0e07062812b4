package dev.blotter.contract.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.trade.Trade;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same reports in any order, some of them repeatedly, end in the same book. */
public interface ShuffleContract {

    Store store();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    default void anyOrderEndsInTheSameBook(long seed) {
        try (Desk inOrder = new Desk(store());
                Desk shuffled = new Desk(store())) {
            List<Command> reports = reports(inOrder, seed);
            send(inOrder, reports);
            Random random = new Random(seed);
            List<Command> others = reports(shuffled, seed);
            for (int i = 0; i < 20; i++) {
                others.add(others.get(random.nextInt(others.size())));
            }
            Collections.shuffle(others, random);
            send(shuffled, others);
            assertThat(book(shuffled)).isEqualTo(book(inOrder));
            inOrder.assertClean();
        }
    }

    /** Each lane remembers the newest fills; what another one wrote meanwhile must not be missed. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    default void lateFillsOfTwoWritersAreFoldedInAmongEachOther(long seed) {
        Random random = new Random(seed);
        try (Desk desk = new Desk(store());
                GroupCommit other =
                        new GroupCommit(store().writes(), CommitSettings.forWriters(1), InstantSource.system())) {
            Reports reports = new Reports(desk);
            for (int i = 0; i < 60; i++) {
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                Command fill = reports.fill(
                        "f" + i, new OrderId(new UUID(seed, i)), side, "2", "9." + i, i - random.nextInt(10));
                assertThat((random.nextInt(3) == 0 ? other : desk.commit()).execute(fill))
                        .isInstanceOf(Outcome.Applied.class);
            }
            desk.assertClean();
        }
    }

    /** Sends commands until all are taken: what came before its order is sent again. */
    private static void send(Desk desk, List<Command> commands) {
        List<Command> left = commands;
        int before = Integer.MAX_VALUE;
        while (!left.isEmpty() && left.size() < before) {
            before = left.size();
            List<Command> refused = new ArrayList<>();
            for (Command command : left) {
                if (desk.execute(command) instanceof Outcome.Refused) {
                    refused.add(command);
                }
            }
            left = refused;
        }
        assertThat(left).isEmpty();
    }

    private static List<Command> reports(Desk desk, long seed) {
        Random random = new Random(seed);
        Reports reports = new Reports(desk);
        List<Command> commands = new ArrayList<>();
        for (int o = 0; o < 12; o++) {
            OrderId order = new OrderId(new UUID(seed, o));
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long second = 10L * o;
            commands.add(reports.limit(order, side, "100", "10"));
            commands.add(reports.event(order, OrderEventType.NEW, second));
            commands.add(reports.fill(o + "a", order, side, "30", "9." + random.nextInt(100), second + 1));
            commands.add(reports.fill(o + "b", order, side, "" + (1 + random.nextInt(70)), "10", second + 13));
            switch (random.nextInt(4)) {
                case 0 -> commands.add(reports.bust(o + "x", order, side, o + "a", second + 14));
                case 1 -> {
                    commands.add(reports.correct(o + "c", order, side, o + "b", "7", "11", second + 15));
                    commands.add(reports.correct(o + "d", order, side, o + "c", "8", "11.5", second + 16));
                }
                case 2 -> commands.add(reports.event(order, OrderEventType.CANCELED, second + 14));
                default -> commands.add(reports.event(order, OrderEventType.PENDING_CANCEL, second + 14));
            }
        }
        return commands;
    }

    /** The book without what depends on identifiers of the desk and on the order of arrival. */
    private static List<String> book(Desk desk) {
        List<String> lines = new ArrayList<>();
        for (Order order : desk.store().finders().orders().page(desk.portfolio(), Optional.empty(), 1_000)) {
            lines.add(String.join(
                    " ",
                    order.key().id().toString(),
                    order.status().toString(),
                    order.cumQuantity().toString(),
                    order.leavesQuantity().toString(),
                    order.turnover().toString()));
        }
        for (Trade trade : desk.store().finders().trades().page(desk.portfolio(), Optional.empty(), 1_000)) {
            lines.add(String.join(
                    " ",
                    trade.key().id().toString(),
                    trade.status().toString(),
                    trade.fills().quantity().toString(),
                    trade.openedTime().toString()));
        }
        var position = desk.position();
        lines.add(String.join(
                " ",
                position.quantity().toString(),
                position.cost().toString(),
                position.realised().toString(),
                Long.toString(position.cycle()),
                Fees.NONE.equals(position.fees()) ? "no fees" : position.fees().text(),
                desk.cash().toString()));
        return lines;
    }
}
