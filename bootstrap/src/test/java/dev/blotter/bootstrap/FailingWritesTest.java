package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.commit.Outcome;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.time.Timestamp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that fail as they do where memory runs out: everybody is answered, and those that come later are served. */
class FailingWritesTest {

    private static final PortfolioId PORTFOLIO = new PortfolioId(new UUID(0x7000, 0x8000000000000001L));

    @TempDir
    Path folder;

    private long ids;

    @Test
    void anErrorWhileAFailedCommitIsTriedAgainEndsNoLane() throws Exception {
        Broken broken =
                new Broken(Database.at(Databases.SQLITE.freshUrl(folder)).open());
        try (Blotter blotter = new Blotter(broken)) {
            blotter.execute(new OpenPortfolio(id(), PORTFOLIO, "p", new Currency("USD"), new Timestamp(1)));
            // Some, so that what follows is decided from memory.
            for (int i = 0; i < 3; i++) {
                assertThat(blotter.execute(deposit())).isInstanceOf(Outcome.Applied.class);
            }
            for (int time = 0; time < 5; time++) {
                broken.next.add(new IllegalStateException("the first attempt"));
                broken.next.add(new OutOfMemoryError("the second attempt"));
                broken.next.add(new OutOfMemoryError("the third attempt"));
                List<CompletableFuture<Outcome>> answers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    answers.add(blotter.submit(deposit()).toCompletableFuture());
                }
                for (CompletableFuture<Outcome> answer : answers) {
                    assertThat(answer.handle((outcome, failure) -> true).get(20, TimeUnit.SECONDS))
                            .isTrue();
                }
                broken.next.clear();
                assertThat(blotter.execute(deposit(), Duration.ofSeconds(20))).isInstanceOf(Outcome.Applied.class);
            }
            assertThat(blotter.verify().isClean()).isTrue();
        }
    }

    private CommandId id() {
        return new CommandId(new UUID(0x7000, 0x8000000000000000L + ++ids));
    }

    private Deposit deposit() {
        return new Deposit(id(), PORTFOLIO, Money.of("1", "USD"), new Timestamp(1), Evidence.OPERATOR);
    }

    /** A store whose next writes fail. */
    private record Broken(Store store, Deque<Throwable> next) implements Store, WriteStore {

        Broken(Store store) {
            this(store, new ConcurrentLinkedDeque<>());
        }

        @Override
        public ReadToken write(Consumer<WriteTransaction> work) {
            return store.writes().write(transaction -> {
                work.accept(transaction);
                switch (next.poll()) {
                    case Error error -> throw error;
                    case RuntimeException failure -> throw failure;
                    case null, default -> {
                        // It does not fail.
                    }
                }
            });
        }

        @Override
        public WriteStore writes() {
            return this;
        }

        @Override
        public Finders finders(ReadConsistency consistency) {
            return store.finders(consistency);
        }

        @Override
        public Finders finders(ReadConsistency consistency, Duration patience) {
            return store.finders(consistency, patience);
        }

        @Override
        public SnapshotReader snapshots() {
            return store.snapshots();
        }

        @Override
        public StoreInfo info() {
            return store.info();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
