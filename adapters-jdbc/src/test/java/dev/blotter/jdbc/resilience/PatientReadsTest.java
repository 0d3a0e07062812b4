package dev.blotter.jdbc.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Query;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientReadsTest {

    private static final TableReader UNUSED = new TableReader() {
        @Override
        public <T> List<T> select(Query<T> query, Object... parameters) {
            throw new IllegalStateException("nothing is read");
        }

        @Override
        public <T, K> List<T> load(Lookup<T, K> lookup, Collection<K> keys) {
            throw new IllegalStateException("nothing is read");
        }
    };

    private final CountDownLatch answered = new CountDownLatch(1);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        answered.countDown();
        readers.close();
    }

    @Test
    void whatComesInTimeIsTheAnswer() {
        PatientReads reads = new PatientReads(reads(() -> {}), Duration.ofMinutes(1), readers);
        assertThat(reads.<String>single(reader -> "one")).isEqualTo("one");
        assertThat(reads.<String>moment(reader -> "several")).isEqualTo("several");
    }

    @Test
    void whoWaitsNoLongerIsToldSo() {
        PatientReads reads = new PatientReads(reads(this::hang), Duration.ofMillis(50), readers);
        assertThatThrownBy(() -> reads.<String>single(reader -> "late"))
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.retryAfter()).isPresent())
                .hasMessage("the database did not answer within 50 ms");
    }

    @Test
    void failuresAreTheReadsOwn() {
        IllegalStateException failure = new IllegalStateException("failed");
        PatientReads reads = new PatientReads(
                reads(() -> {
                    throw failure;
                }),
                Duration.ofMinutes(1),
                readers);
        assertThatThrownBy(() -> reads.<String>single(reader -> "never")).isSameAs(failure);
    }

    private void hang() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reads reads(Runnable before) {
        return new Reads() {
            @Override
            public <R> R single(Function<TableReader, R> work) {
                before.run();
                return work.apply(UNUSED);
            }

            @Override
            public <R> R moment(Function<TableReader, R> work) {
                return single(work);
            }
        };
    }
}
