package dev.blotter.contract.store;

import dev.blotter.contract.execution.Executions;
import dev.blotter.contract.journal.JournalEntries;
import dev.blotter.contract.order.ExtremeOrders;
import dev.blotter.contract.order.OrderEvents;
import dev.blotter.contract.order.Orders;
import dev.blotter.contract.portfolio.CashBalances;
import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.contract.position.Positions;
import dev.blotter.contract.session.Sessions;
import dev.blotter.contract.trade.Trades;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Transactions of a few random steps over few keys, so that rows often meet; some of them cannot succeed. */
final class RandomTransactions {

    private static final int KEYS = 6;

    private final SplittableRandom random;
    private final List<Ground> grounds;

    RandomTransactions(long seed) {
        random = new SplittableRandom(seed);
        Ground one = Ground.imagined();
        Ground other = Ground.imagined();
        grounds = List.of(
                one,
                one.on(other.instrument()),
                one.during(Ground.imagined().session()),
                other,
                other.on(Ground.imagined().instrument()));
    }

    /** Stores what the rows stand on, but for one session, one instrument and half of the orders. */
    void begin(WriteTransaction tx) {
        for (Ground ground : List.of(grounds.get(0), grounds.get(3))) {
            ground.save(tx);
            tx.orders()
                    .save(LongStream.range(0, KEYS / 2)
                            .mapToObj(new Orders(ground)::limit)
                            .toList());
        }
    }

    Set<PortfolioId> owners() {
        return Set.of(grounds.get(0).portfolio(), grounds.get(3).portfolio());
    }

    List<Function<WriteTransaction, Object>> next() {
        int count = 1 + random.nextInt(3);
        return Stream.generate(this::step).limit(count).toList();
    }

    /** What the finders say of a portfolio. */
    List<Object> lists(Store store, PortfolioId owner) {
        Finders finders = store.finders();
        List<Object> lists = new ArrayList<>();
        for (PortfolioFetch plan : PortfolioFetch.values()) {
            lists.add(finders.portfolios().fetch(owner, plan, 3));
        }
        lists.add(finders.sessions().page(owner, Optional.empty(), 9));
        lists.add(finders.orders().page(owner, Optional.empty(), 9));
        lists.add(finders.orders().working(owner, Optional.empty(), 9));
        lists.add(finders.orders().byClientOrderId(owner, new ClientOrderId("name")));
        lists.add(finders.executions().page(owner, 3, 90));
        lists.add(finders.trades().pageWithExecutions(owner, Optional.empty(), 9));
        for (TradeStatus status : TradeStatus.values()) {
            lists.add(finders.trades().byStatus(owner, status, Optional.empty(), 9));
        }
        lists.add(finders.positions().page(owner, Optional.empty(), 9));
        lists.add(finders.journal().page(owner, 2, 90));
        lists.add(finders.journal().conflicts(owner, 2, 90));
        for (long n = 0; n < KEYS; n++) {
            OrderKey key = new OrderKey(owner, new OrderId(Extremes.spread(n)));
            lists.add(finders.orders().events(key));
            lists.add(finders.executions().ofOrder(key));
        }
        return lists;
    }

    private Function<WriteTransaction, Object> step() {
        Ground ground = grounds.get(random.nextInt(grounds.size()));
        long n = random.nextInt(KEYS);
        return switch (random.nextInt(16)) {
            case 0 -> saving(tx -> tx.portfolios().save(List.of(Portfolios.named(ground.portfolio(), "p" + n))));
            case 1 -> cash(ground, n);
            case 2 ->
                saving(tx -> tx.sessions().save(List.of(Sessions.open(ground).closed(Extremes.after(n)))));
            case 3 -> position(ground, n);
            case 4, 5 -> order(ground, n);
            case 6, 7 -> event(ground, n);
            case 8, 9, 10 -> execution(ground, n);
            case 11 -> trade(ground, n);
            case 12 -> entry(ground);
            case 13 -> conflict(ground);
            case 14 -> question(ground);
            default -> random.nextInt(4) == 0 ? RandomTransactions::failure : question(ground);
        };
    }

    private static Function<WriteTransaction, Object> saving(Consumer<WriteTransaction> work) {
        return tx -> {
            work.accept(tx);
            return "saved";
        };
    }

    private static Object failure(WriteTransaction tx) {
        throw new IllegalStateException("thrown");
    }

    private Function<WriteTransaction, Object> cash(Ground ground, long n) {
        CashBalance cash = CashBalances.of(ground.portfolio(), "C" + n, Long.toString(random.nextLong()), "0.5");
        return saving(tx -> tx.cash().save(List.of(cash)));
    }

    private Function<WriteTransaction, Object> position(Ground ground, long n) {
        Positions positions = new Positions(ground.portfolio());
        Position position = n == 0 ? positions.full(ground.instrument()) : positions.held(ground.instrument(), n);
        return saving(tx -> tx.positions().save(List.of(position)));
    }

    private Function<WriteTransaction, Object> order(Ground ground, long n) {
        Orders orders = new Orders(ground);
        Order order = switch (random.nextInt(5)) {
            case 0 -> orders.limit(n);
            case 1 -> orders.named(n, "name");
            case 2 -> orders.canceled(n);
            case 3 -> orders.adopted(n);
            default -> new ExtremeOrders(ground).full(n);
        };
        return saving(tx -> tx.orders().save(List.of(order)));
    }

    private Function<WriteTransaction, Object> event(Ground ground, long n) {
        OrderEvents events = new OrderEvents(new Orders(ground).key(n));
        OrderEventType[] types = OrderEventType.values();
        OrderEvent event = events.of(1 + random.nextInt(30), types[random.nextInt(types.length)]);
        return saving(tx -> tx.orderEvents().append(List.of(event)));
    }

    private Function<WriteTransaction, Object> execution(Ground ground, long n) {
        Executions executions = new Executions(ground);
        OrderKey order = new Orders(ground).key(n);
        ExecutionKey key = executions.key("E" + random.nextInt(30));
        Execution one = executions.fill(order, key, 1 + random.nextInt(90), Extremes.after(random.nextInt(9)));
        Execution two = executions.fill(order, 1 + random.nextInt(90));
        List<Execution> both = random.nextInt(3) == 0 ? List.of(one, two) : List.of(one);
        return saving(tx -> tx.executions().append(both));
    }

    private Function<WriteTransaction, Object> trade(Ground ground, long n) {
        Execution fill = new Executions(ground).fill(new Orders(ground).key(n), 1 + random.nextInt(3));
        Trade trade = switch (random.nextInt(3)) {
            case 0 -> Trades.of(new Orders(ground).limit(n), fill);
            case 1 -> Trades.of(new Orders(ground).canceled(n), fill);
            default -> new Trades(ground).full(n);
        };
        return saving(tx -> tx.trades().save(List.of(trade)));
    }

    private Function<WriteTransaction, Object> entry(Ground ground) {
        JournalEntry entry = chained(ground);
        return saving(tx -> tx.journal().append(List.of(entry)));
    }

    private Function<WriteTransaction, Object> conflict(Ground ground) {
        JournalEntry entry = chained(ground);
        return saving(tx -> tx.conflicts().append(List.of(entry)));
    }

    private JournalEntry chained(Ground ground) {
        JournalTip tip = new JournalTip(random.nextInt(12), Digest.NONE);
        CommandId command = new CommandId(new UUID(0, random.nextInt(12)));
        return new JournalEntries(ground.portfolio()).after(tip, command, "{}");
    }

    private static Function<WriteTransaction, Object> question(Ground ground) {
        List<OrderKey> orders =
                LongStream.range(0, KEYS).mapToObj(new Orders(ground)::key).toList();
        List<CommandKey> commands = LongStream.range(0, 12)
                .mapToObj(n -> new CommandKey(ground.portfolio(), new CommandId(new UUID(0, n))))
                .toList();
        PositionKey position = new PositionKey(ground.portfolio(), ground.instrument());
        return tx -> List.of(
                tx.orders().load(orders),
                tx.trades().load(orders),
                tx.journal().load(commands),
                tx.positions().load(List.of(position)),
                tx.portfolios().lock(List.of(ground.portfolio())),
                Set.copyOf(tx.conflicts().load(commands)),
                Set.copyOf(tx.orderEvents().ofOrders(orders)),
                Set.copyOf(tx.executions().ofOrders(orders)),
                Set.copyOf(tx.executions().ofPositions(List.of(position))));
    }
}
