package dev.blotter.contract.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.command.Command;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many callers at once: no update is lost, nothing is booked twice. */
public interface CrowdContract {

    Store store();

    /**
     * Another opening of the same store, as a second process has it; empty for a store that only its own process sees.
     */
    default Optional<Store> sameStoreAgain() {
        return Optional.empty();
    }

    @Test
    default void eightThreadsOnOneInstrumentLoseNoUpdate() throws Exception {
        try (Desk desk = new Desk(store())) {
            List<List<Command>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                work.add(fills(desk, "t" + thread + "-", 100));
            }
            List<Outcome> outcomes = inThreads(List.of(desk.commit()), work);
            assertThat(outcomes).hasSize(800).allMatch(Outcome.Applied.class::isInstance);
            assertThat(desk.position().quantity()).hasToString("800");
            assertThat(desk.cash()).hasToString("-8000");
            desk.assertClean();
        }
    }

    @Test
    default void theSameReportsFromEightThreadsAreBookedOnce() throws Exception {
        try (Desk desk = new Desk(store())) {
            List<Command> reports = fills(desk, "r", 200);
            List<Outcome> outcomes = inThreads(List.of(desk.commit()), Collections.nCopies(8, reports));
            assertThat(outcomes.stream().filter(Outcome.Applied.class::isInstance))
                    .hasSize(200);
            assertThat(outcomes.stream().filter(Outcome.Duplicate.class::isInstance))
                    .hasSize(1_400);
            assertThat(desk.position().quantity()).hasToString("200");
            desk.assertClean();
        }
    }

    @Test
    default void twoOpeningsOfOneStoreLoseNoUpdate() throws Exception {
        Optional<Store> second = sameStoreAgain();
        Store again = second.orElseGet(this::store);
        try (Desk desk = new Desk(store());
                GroupCommit other = new GroupCommit(
                        again.writes(), CommitSettings.forWriters(again.info().writers()), InstantSource.system())) {
            List<List<Command>> work = new ArrayList<>();
            List<Command> shared = fills(desk, "shared", 100);
            for (int thread = 0; thread < 4; thread++) {
                work.add(fills(desk, "t" + thread + "-", 100));
                work.add(shared);
            }
            List<Outcome> outcomes = inThreads(List.of(desk.commit(), other), work);
            assertThat(outcomes.stream().filter(Outcome.Applied.class::isInstance))
                    .hasSize(500);
            assertThat(outcomes.stream().filter(Outcome.Duplicate.class::isInstance))
                    .hasSize(300);
            assertThat(desk.position().quantity()).hasToString("500");
            desk.assertClean();
        } finally {
            second.ifPresent(Store::close);
        }
    }

    private static List<Command> fills(Desk desk, String prefix, int count) {
        Reports reports = new Reports(desk);
        List<Command> fills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordExecution fill = reports.fill(prefix + i, desk.ids().order(), Side.BUY, "1", "10", i);
            fills.add(fill);
        }
        return fills;
    }

    private static List<Outcome> inThreads(List<GroupCommit> ways, List<List<Command>> work) throws Exception {
        ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < work.size(); i++) {
                GroupCommit way = ways.get(i / 2 % ways.size());
                List<Command> mine = work.get(i);
                running.add(threads.submit(() -> mine.forEach(command -> outcomes.add(way.execute(command)))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return new ArrayList<>(outcomes);
    }
}
