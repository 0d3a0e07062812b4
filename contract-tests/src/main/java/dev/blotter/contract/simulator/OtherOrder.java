package dev.blotter.contract.simulator;

import dev.blotter.application.command.CloseSession;
import dev.blotter.application.command.Command;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.commit.SteppedCommit;
import dev.blotter.contract.memory.InMemoryStore;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Snapshot;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Applies what was accepted once more, in another order, to an empty store. What cannot be taken yet is sent again, as
 * callers do. Only the end of a session stays behind everything else: a closed session takes no orders.
 */
final class OtherOrder {

    private static final int MANY = 256;
    private static final int ROUNDS = 6;

    private final InMemoryStore store = new InMemoryStore();
    private final SteppedCommit commit = new SteppedCommit(
            store.writes(),
            new CommitSettings(1, MANY, MANY, Duration.ofHours(1)),
            InstantSource.system(),
            Runnable::run);
    private final List<Command> left = new ArrayList<>();

    OtherOrder(Collection<Command> accepted, long seed) {
        List<Command> last = new ArrayList<>();
        for (Command command : accepted) {
            (command instanceof CloseSession ? last : left).add(command);
        }
        Collections.shuffle(left, new Random(seed));
        for (int i = 0; i < ROUNDS && !left.isEmpty(); i++) {
            send(left);
        }
        send(last);
        left.addAll(last);
    }

    /** Sends them all for one commit, and keeps those that are not taken. */
    private void send(List<Command> commands) {
        List<SteppedCommit.Call> calls = commands.stream().map(commit::submit).toList();
        commit.step();
        List<Command> refused = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Outcome outcome = calls.get(i).answer().toCompletableFuture().join();
            if (!(outcome instanceof Outcome.Applied || outcome instanceof Outcome.Duplicate)) {
                refused.add(commands.get(i));
            }
        }
        commands.clear();
        commands.addAll(refused);
    }

    /** Where its book differs from the one that is stored. */
    List<String> differences(Collection<Stored> stored) {
        List<String> differences = new ArrayList<>();
        left.forEach(command -> differences.add("order: " + command.kind() + " is not taken in another order"));
        for (Stored book : stored) {
            Stored here = store.snapshots().read((row, problem) -> {}, snapshot -> of(snapshot, book.portfolio()));
            compare("orders", withoutSequences(book.orders()), withoutSequences(here.orders()), differences);
            compare("trades", book.trades(), here.trades(), differences);
            compare("positions", book.positions(), here.positions(), differences);
            compare("cash", book.cash(), here.cash(), differences);
        }
        return differences;
    }

    private static Stored of(Snapshot snapshot, PortfolioId portfolio) {
        return Stored.of(snapshot, portfolio);
    }

    private static <T> void compare(String what, List<T> one, List<T> other, List<String> differences) {
        if (!one.equals(other)) {
            differences.add("order: in another order " + what + " are " + other + ", not " + one);
        }
    }

    private static List<Order> withoutSequences(List<Order> orders) {
        return orders.stream()
                .map(order -> new Order(
                        order.key(),
                        order.instrument(),
                        order.side(),
                        order.terms(),
                        order.life(),
                        order.cumQuantity(),
                        order.turnover(),
                        0))
                .toList();
    }
}
