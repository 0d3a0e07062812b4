package dev.blotter.contract.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One command that cannot be booked, in a commit of a thousand: it fails alone. */
public interface PoisonContract {

    Store store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 998, 999})
    default void neighboursOfAPoisonedCommandAreCommitted(int place) throws Exception {
        try (Desk desk = new Desk(store())) {
            // One more than the largest amount: its sum with what is there cannot be kept.
            desk.applied(deposit(desk, "99999999999999999999"));
            Reports reports = new Reports(desk);
            List<Command> commands = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                commands.add(
                        i == place
                                ? deposit(desk, "99999999999999999999")
                                : reports.fill("e" + i, desk.ids().order(), Side.BUY, "1", "1", i));
            }
            List<Outcome> outcomes = together(desk, commands);
            for (int i = 0; i < outcomes.size(); i++) {
                if (i == place) {
                    assertThat(outcomes.get(i))
                            .isInstanceOfSatisfying(
                                    Outcome.Refused.class,
                                    refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.OUT_OF_RANGE));
                } else {
                    assertThat(outcomes.get(i)).isInstanceOf(Outcome.Applied.class);
                }
            }
            assertThat(desk.position().quantity()).hasToString("999");
            desk.assertClean();
        }
    }

    private static Deposit deposit(Desk desk, String amount) {
        return new Deposit(desk.command(), desk.portfolio(), Money.of(amount, "USD"), Desk.START, Evidence.OPERATOR);
    }

    /** Hands in all commands while the only lane is held up, so that they share one commit. */
    private static List<Outcome> together(Desk desk, List<Command> commands) throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Store store = desk.store();
        try (GroupCommit commit = new GroupCommit(
                work -> {
                    awaitQuietly(open);
                    return store.writes().write(work);
                },
                new CommitSettings(1, 2_000, 1_000, Duration.ofSeconds(30)),
                InstantSource.system())) {
            CompletionStage<Outcome> first = commit.submit(deposit(desk, "0.1"));
            List<CompletionStage<Outcome>> answers =
                    commands.stream().map(commit::submit).toList();
            open.countDown();
            first.toCompletableFuture().get();
            List<Outcome> outcomes = new ArrayList<>();
            for (CompletionStage<Outcome> answer : answers) {
                outcomes.add(answer.toCompletableFuture().get());
            }
            return outcomes;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
