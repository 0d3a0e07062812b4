package dev.blotter.jdbc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadPermitsTest {

    private static final Duration WAIT = Duration.ofMillis(200);

    private final PoolWatch watch = new PoolWatch("test", 4, PoolOptions.DEFAULT);
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService readers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        done.countDown();
        readers.close();
    }

    @Test
    void thePoolGrowsWithTheWaitingUpToItsMost() throws InterruptedException {
        ReadPermits permits = permits(new PoolLimits(4, 6, 2, WAIT, WAIT));
        List<CompletableFuture<String>> reads = read(permits, 4);
        assertThat(sizes).containsExactly(5, 6);
        assertThat(permits.size()).isEqualTo(6);
        assertThatThrownBy(() -> permits.reading(() -> "too many"))
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.retryAfter()).isPresent())
                .hasMessage("all 4 connections for reads were busy for 200 ms; the pool may be too small");
        assertThat(watch.status().timeouts()).isEqualTo(1);
        assertThat(watch.status().waitP95()).isGreaterThanOrEqualTo(WAIT);
        done.countDown();
        reads.forEach(CompletableFuture::join);
        assertThat(permits.reading(() -> "again")).isEqualTo("again");
    }

    @Test
    void itShrinksWhenNobodyHasHadToWait() throws InterruptedException {
        ReadPermits permits = permits(new PoolLimits(4, 6, 2, WAIT, Duration.ZERO));
        List<CompletableFuture<String>> reads = read(permits, 4);
        assertThat(permits.size()).isEqualTo(6);
        done.countDown();
        reads.forEach(CompletableFuture::join);
        while (permits.size() > 4) {
            permits.reading(() -> "calm");
        }
        permits.reading(() -> "calm");
        assertThat(permits.size()).isEqualTo(4);
        assertThat(sizes).endsWith(5, 4);
    }

    @Test
    void aPoolOfOneHasAPlaceForAReader() {
        ReadPermits permits = permits(new PoolLimits(1, 1, 1, WAIT, WAIT));
        assertThat(permits.reading(() -> "read")).isEqualTo("read");
    }

    @Test
    void aReadThatFailsGivesItsPlaceBack() {
        ReadPermits permits = permits(new PoolLimits(1, 1, 0, WAIT, WAIT));
        IllegalStateException failure = new IllegalStateException("failed");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> permits.reading(() -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PoolLimits(0, 1, 0, WAIT, WAIT));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoolLimits(2, 1, 0, WAIT, WAIT));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoolLimits(1, 1, -1, WAIT, WAIT));
    }

    private ReadPermits permits(PoolLimits limits) {
        return new ReadPermits(limits, watch, sizes::add);
    }

    /** Readers that keep their connection until {@link #done}. */
    private List<CompletableFuture<String>> read(ReadPermits permits, int count) throws InterruptedException {
        List<CompletableFuture<String>> reads = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            reads.add(CompletableFuture.supplyAsync(
                    () -> permits.reading(() -> {
                        begun.countDown();
                        try {
                            done.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return "read";
                    }),
                    readers));
        }
        assertThat(begun.await(30, TimeUnit.SECONDS))
                .as("all have a connection")
                .isTrue();
        return reads;
    }
}
