package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Await;
import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.jdbc.store.ReplicaStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readers see what they asked for, whatever the standby is doing, and the standby answers what it can. */
class PostgresReplicaTest {

    private static final int PROBES = 2_000;
    private static final int PROBERS = 4;
    /** A standby on a busy disk can be half a minute behind. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ReadConsistency OLD = ReadConsistency.replica(Duration.ofHours(1));

    private static TestCluster cluster;
    private static PostgresStore store;

    @BeforeAll
    static void start() {
        cluster = TestCluster.start("200ms");
        store = PostgresStore.open(cluster.config());
        awaitReplica(true);
    }

    @AfterAll
    static void stop() {
        store.close();
        cluster.close();
    }

    @Test
    void aReaderWithItsReceiptAlwaysSeesItsWrite() throws Exception {
        long before = replica().reads();
        List<Written> written = inParallel(() -> {
            List<Written> mine = new ArrayList<>();
            for (int i = 0; i < PROBES / PROBERS; i++) {
                Written write = write();
                assertThat(seen(write.portfolio(), ReadConsistency.after(write.token())))
                        .isTrue();
                mine.add(write);
            }
            return mine;
        });
        assertThat(written).hasSize(PROBES);
        Written last = written.getLast();
        Await.until("the standby has caught up", PATIENCE, () -> fromReplica(last));
        long caughtUp = replica().reads();
        for (Written write : written) {
            assertThat(seen(write.portfolio(), ReadConsistency.after(write.token())))
                    .isTrue();
        }
        long later = replica().reads() - caughtUp;
        System.out.printf(
                "%,d probes right after their write: 0 stale; %,d of them and %,d of %,d later ones from the standby%n",
                PROBES, caughtUp - before, later, PROBES);
        assertThat(later).isGreaterThan(PROBES / 2);
    }

    @Test
    void aStandbyThatLagsTooMuchIsPassedOver() {
        cluster.standby().run("SELECT pg_wal_replay_pause()");
        try {
            Written write = write();
            Await.until("the standby answers, which has not seen it", PATIENCE, () -> !seen(write.portfolio(), OLD));
            assertThat(seen(write.portfolio(), ReadConsistency.PRIMARY)).isTrue();
            assertThat(seen(write.portfolio(), ReadConsistency.after(write.token())))
                    .isTrue();
            ReadConsistency halfASecond = ReadConsistency.replica(Duration.ofMillis(500));
            Await.until("the lag is seen", PATIENCE, () -> seen(write.portfolio(), halfASecond));
            Await.until("whoever takes it as old is answered", PATIENCE, () -> !seen(write.portfolio(), OLD));
            assertThat(replica().lag().orElseThrow()).isGreaterThan(Duration.ofMillis(500));
        } finally {
            cluster.standby().run("SELECT pg_wal_replay_resume()");
        }
        Written next = write();
        Await.until("it has caught up", PATIENCE, () -> fromReplica(next));
    }

    @Test
    void aTokenOfAnotherKindIsReadFromThePrimary() {
        Written write = write();
        long before = replica().reads();
        assertThat(seen(write.portfolio(), ReadConsistency.after(ReadToken.ANY)))
                .isTrue();
        assertThat(seen(write.portfolio(), ReadConsistency.after(new ReadToken("yesterday"))))
                .isTrue();
        assertThat(replica().reads()).isEqualTo(before);
    }

    @Test
    void readsGoOnWithoutAStandbyAndReturnToIt() {
        cluster.standby().kill();
        Written write = write();
        Duration away = Await.until("a read without the standby", PATIENCE, () -> seen(write.portfolio(), OLD));
        awaitReplica(false);
        assertThat(store.state().reasons()).anyMatch(reason -> reason.contains("is not read from"));
        cluster.standby().start();
        Duration back = awaitReplica(true);
        Await.until("the standby answers again", PATIENCE, () -> fromReplica(write));
        System.out.printf(
                "standby killed: reads after %,d ms; back %,d ms after its start%n", away.toMillis(), back.toMillis());
    }

    @Test
    void readsThatHangOnAStandbyGoOnFromThePrimary() {
        Written write = write();
        Await.until("the standby answers", PATIENCE, () -> fromReplica(write));
        cluster.standby().hold();
        try {
            Duration hung = Await.until("a read", PATIENCE, () -> seen(write.portfolio(), OLD));
            awaitReplica(false);
            System.out.printf("standby silent: a read took %,d ms%n", hung.toMillis());
        } finally {
            cluster.standby().release();
        }
        awaitReplica(true);
        Await.until("the standby answers again", PATIENCE, () -> fromReplica(write));
    }

    @Test
    void readsAreSharedByWeight() {
        Written write = write();
        Await.until("the standby answers", PATIENCE, () -> fromReplica(write));
        PostgresUrl url = PostgresUrl.parse(cluster.standby().url());
        List<PostgresReplicaConfig> twice =
                List.of(new PostgresReplicaConfig(url, 1), new PostgresReplicaConfig(url, 3));
        try (PostgresStore weighted = PostgresStore.open(cluster.config().withReplicas(twice))) {
            Await.until(
                    "both are up",
                    PATIENCE,
                    () -> weighted.state().replicas().stream().allMatch(ReplicaStatus::isUp));
            for (int i = 0; i < 2_000; i++) {
                weighted.finders(OLD).portfolios().find(write.portfolio());
            }
            List<Long> reads = weighted.state().replicas().stream()
                    .map(ReplicaStatus::reads)
                    .toList();
            assertThat(reads.get(0) + reads.get(1))
                    .as("but for moments in which a busy standby was too late")
                    .isBetween(1_900L, 2_000L);
            assertThat(reads.get(1)).as("by chance, 1,500 or so").isBetween(1_300L, 1_700L);
        }
    }

    private record Written(PortfolioId portfolio, ReadToken token) {}

    private static Written write() {
        SampleBook book = SampleBook.of("AAPL");
        ReadToken token = store.writes().write(tx -> tx.portfolios().save(List.of(book.owner())));
        return new Written(book.portfolio(), token);
    }

    private static boolean seen(PortfolioId portfolio, ReadConsistency consistency) {
        return store.finders(consistency).portfolios().find(portfolio).isPresent();
    }

    /** Whether the standby, and not the primary, has answered with the write. */
    private static boolean fromReplica(Written write) {
        long before = replica().reads();
        return seen(write.portfolio(), ReadConsistency.after(write.token()))
                && replica().reads() > before;
    }

    private static ReplicaStatus replica() {
        return store.state().replicas().getFirst();
    }

    private static Duration awaitReplica(boolean up) {
        return Await.until(
                "the replica is " + (up ? "up" : "away"),
                PATIENCE,
                () -> replica().isUp() == up);
    }

    private static List<Written> inParallel(Callable<List<Written>> work) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(PROBERS)) {
            List<Written> all = new ArrayList<>();
            List<Future<List<Written>>> parts = new ArrayList<>();
            for (int i = 0; i < PROBERS; i++) {
                parts.add(workers.submit(work));
            }
            for (Future<List<Written>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        }
    }
}
