package dev.blotter.application.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.book.Asked;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.time.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommitSizeTest {

    private static final long QUICK = Duration.ofMillis(20).toNanos();
    private static final long SLOW = Duration.ofMillis(1_001).toNanos();

    private final CommitSize size = new CommitSize(1_024);

    @Test
    void itIsTheLargestWhileTheStoreIsQuick() {
        size.took(1, QUICK);
        size.took(1_024, QUICK);
        size.took(2_000, QUICK);
        assertThat(size.most()).isEqualTo(1_024);
    }

    @Test
    void aSlowCommitHalvesWhatItHad() {
        size.took(100, SLOW);
        assertThat(size.most()).isEqualTo(50);
        size.took(50, SLOW);
        assertThat(size.most()).isEqualTo(25);
    }

    @Test
    void oneCommandIsTheLeast() {
        for (int i = 0; i < 20; i++) {
            size.took(size.most(), Duration.ofMinutes(1).toNanos());
        }
        assertThat(size.most()).isEqualTo(1);
    }

    @Test
    void aLongWayIsNoReason() {
        long alwaysTheSame = Duration.ofMillis(1_500).toNanos();
        for (int i = 0; i < 40; i++) {
            size.took(size.most(), alwaysTheSame);
        }
        assertThat(size.most()).as("down to one, and up again").isEqualTo(1_024);
        size.took(1, QUICK);
        size.took(1_024, alwaysTheSame);
        assertThat(size.most())
                .as("the way has become short, and the commit is slow")
                .isEqualTo(512);
    }

    @Test
    void aNarrowWayEndsWhereACommitIsThreeTimesAsSlowAsALoneCommand() {
        for (int i = 0; i < 40; i++) {
            size.took(size.most(), Duration.ofMillis(500 + 300L * size.most()).toNanos());
        }
        assertThat(size.most()).isBetween(2, 6);
    }

    @Test
    void aFullQuickCommitDoublesIt() {
        size.took(8, SLOW);
        size.took(3, QUICK);
        assertThat(size.most()).as("one that was not full says nothing").isEqualTo(4);
        size.took(4, Duration.ofMillis(600).toNanos());
        assertThat(size.most()).as("one that was neither quick nor slow").isEqualTo(4);
        for (int i = 0; i < 20; i++) {
            size.took(size.most(), QUICK);
        }
        assertThat(size.most()).isEqualTo(1_024);
    }

    @Test
    void oneThatWasHandedInTogetherDoesNotMakeItLargerThanTheLargest() {
        CommitSize three = new CommitSize(3);
        three.took(2, SLOW);
        three.took(1_000, QUICK);
        three.took(1_000, QUICK);
        three.took(1_000, QUICK);
        assertThat(three.most()).isEqualTo(3);
    }

    @Test
    void aLaneKeepsToIt() throws InterruptedException {
        WriteStore away = work -> {
            throw new Unavailable("away");
        };
        CommitSettings settings = new CommitSettings(1, 64, 1_024, Duration.ofSeconds(1));
        Lane lane = new Lane(away, settings, size, Runnable::run, Runnable::run);
        List<PendingCommand> sent = Stream.generate(() -> new PendingCommand(asked(), QUICK))
                .limit(10)
                .toList();
        for (PendingCommand each : sent) {
            assertThat(lane.offer(List.of(each), 0)).isTrue();
        }
        size.took(8, SLOW);
        lane.commitOnce(0);
        assertThat(sent.stream().filter(each -> each.answer().isDone())).hasSize(4);
        assertThat(lane.waiting()).isEqualTo(6);
    }

    private static Asked asked() {
        return Asked.of(
                new OpenPortfolio(
                        new CommandId(UUID.randomUUID()),
                        new PortfolioId(new UUID(0, 2)),
                        "size",
                        new Currency("USD"),
                        new Timestamp(0)),
                new Timestamp(0));
    }
}
