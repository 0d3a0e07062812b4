package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.application.id.Ids;
import dev.blotter.contract.store.Await;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.time.Timestamp;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every call returns by its deadline, also when what is sent vanishes on the way; later, all goes on. */
class PostgresDeadlineTest {

    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresConfig direct = TestPostgres.freshDatabase();
    private final TestProxy proxy =
            new TestProxy(URI.create("x://" + direct.url().hosts()).getPort());
    private final PostgresStore store = PostgresStore.open(PostgresConfig.of(
                    direct.url().withHosts("localhost:" + proxy.port()))
            .withTimeouts(new PostgresTimeouts(
                    Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3))));
    private final GroupCommit book =
            new GroupCommit(store.writes(), CommitSettings.forWriters(2), InstantSource.system());
    private final Ids ids = new Ids(InstantSource.system(), new SecureRandom());
    private final PortfolioId portfolio = ids.portfolio();

    @AfterEach
    void close() {
        proxy.pass();
        book.close();
        store.close();
        proxy.close();
    }

    @Test
    void whenPacketsVanishCallersHearInTimeAndLaterEverythingGoesOn() {
        OpenPortfolio command = open(portfolio);
        assertThat(book.execute(command, DEADLINE)).isInstanceOf(Outcome.Applied.class);
        assertThat(read()).isTrue();
        proxy.swallow();
        OpenPortfolio vanished = open(ids.portfolio());
        returns(
                "a write",
                () -> assertThatThrownBy(() -> book.execute(vanished, DEADLINE)).isInstanceOf(StoreException.class));
        returns("a read", () -> assertThatThrownBy(this::read).isInstanceOf(Unavailable.class));
        returns("a write behind it", () -> refusedOrFailed(open(ids.portfolio())));
        proxy.pass();
        Await.until("writes go on", PATIENCE, () -> isStored(vanished));
        Await.until("reads go on", PATIENCE, this::isRead);
        Await.until("the book is as it was", PATIENCE, () -> isStored(command));
    }

    private void refusedOrFailed(OpenPortfolio command) {
        try {
            assertThat(book.execute(command, DEADLINE)).isInstanceOf(Outcome.Refused.class);
        } catch (StoreException e) {
            // The lane had come to it.
        }
    }

    private boolean isStored(OpenPortfolio command) {
        try {
            Outcome outcome = book.execute(command, DEADLINE);
            return outcome instanceof Outcome.Applied || outcome instanceof Outcome.Duplicate;
        } catch (StoreException e) {
            return false;
        }
    }

    private boolean isRead() {
        try {
            return read();
        } catch (Unavailable e) {
            return false;
        }
    }

    private boolean read() {
        return store.finders(ReadConsistency.PRIMARY, DEADLINE)
                .portfolios()
                .find(portfolio)
                .isPresent();
    }

    /** That it returns at all while nothing arrives is what is tested; how long it took is told. */
    private static void returns(String what, Runnable call) {
        long begin = System.nanoTime();
        call.run();
        System.out.printf(
                "%s with a deadline of %,d ms returned after %,d ms%n",
                what,
                DEADLINE.toMillis(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private OpenPortfolio open(PortfolioId id) {
        return new OpenPortfolio(ids.command(), id, "my bot", new Currency("USD"), new Timestamp(0));
    }
}
