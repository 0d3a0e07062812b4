package dev.blotter.application.commit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.book.Asked;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.time.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever threads do at once to a lane, they see what they could see one after the other. More scenarios:
 * {@code -Dblotter.lincheck.iterations=100}.
 */
class LaneLincheckTest {

    private static final int ITERATIONS = Integer.getInteger("blotter.lincheck.iterations", 3);
    private static final int STRESS_RUNS = 150;
    private static final int MODEL_RUNS = 25;
    /** Ends with the first one that shows it; a busy machine lets two threads hardly ever meet. */
    private static final int ITERATIONS_OF_CONTROL = 2_000;

    private static final int ROOM = 64;

    /** Interleavings that happen, and interleavings that are made to happen. */
    enum Way {
        STRESS {
            @Override
            Options<?, ?> options(int iterations) {
                return new StressOptions().iterations(iterations).invocationsPerIteration(STRESS_RUNS);
            }
        },
        MODEL_CHECKING {
            @Override
            Options<?, ?> options(int iterations) {
                return new ModelCheckingOptions().iterations(iterations).invocationsPerIteration(MODEL_RUNS);
            }
        };

        abstract Options<?, ?> options(int iterations);
    }

    @ParameterizedTest
    @EnumSource
    void theQueueIsBoundedAndInOrder(Way way) {
        assertThatCode(() -> check(way, BoundedQueue.class)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void aCommandIsCommittedOrGivenUpAndNeverBoth(Way way) {
        assertThatCode(() -> check(way, HandOver.class)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatMeetsTheEndIsAnswered(Way way) {
        assertThatCode(() -> check(way, End.class)).doesNotThrowAnyException();
    }

    /** The control: what is not safe is found. */
    @ParameterizedTest
    @EnumSource
    void aQueueWithoutALockIsFoundOut(Way way) {
        assertThatThrownBy(() -> check(way, Unsafe.class, ITERATIONS_OF_CONTROL))
                .isInstanceOf(LincheckAssertionError.class);
    }

    private static void check(Way way, Class<?> operations) {
        check(way, operations, ITERATIONS);
    }

    private static void check(Way way, Class<?> operations, int iterations) {
        way.options(iterations)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .minimizeFailedScenario(false)
                .check(operations);
    }

    /** Two may wait; the third finds no place until one was taken. */
    @Param(name = "id", gen = IntGen.class, conf = "0:3")
    public static class BoundedQueue {

        private final Commands commands = new Commands(2);

        @Operation
        public String send(@Param(name = "id") int id) throws InterruptedException {
            return commands.send(id, new PendingCommand(Commands.ASKED, 0));
        }

        @Operation(nonParallelGroup = "lane")
        public String step() throws InterruptedException {
            return commands.step();
        }

        @Operation
        public int waiting() {
            return commands.lane.waiting();
        }
    }

    /** A caller who will not wait any longer, and the lane that takes his command. */
    @Param(name = "id", gen = IntGen.class, conf = "0:1")
    public static class HandOver {

        private final Commands commands = new Commands(ROOM);
        private final AtomicReferenceArray<PendingCommand> sent = new AtomicReferenceArray<>(2);

        @Operation
        public String send(@Param(name = "id") int id) throws InterruptedException {
            PendingCommand command = new PendingCommand(Commands.ASKED, 0);
            return sent.compareAndSet(id, null, command) ? commands.send(id, command) : "sent before";
        }

        @Operation
        public String giveUp(@Param(name = "id") int id) {
            PendingCommand command = sent.get(id);
            if (command == null) {
                return "not sent";
            }
            try {
                command.giveUp(null);
                return "given up";
            } catch (OutcomeUnknown e) {
                return "too late";
            }
        }

        @Operation(nonParallelGroup = "lane")
        public String step() throws InterruptedException {
            return commands.step();
        }
    }

    /** Who is told that his command waits is answered when the lane ends. */
    @Param(name = "id", gen = IntGen.class, conf = "0:3")
    public static class End {

        private final Commands commands = new Commands(ROOM);

        @Operation
        public String send(@Param(name = "id") int id) throws InterruptedException {
            return commands.send(id, new PendingCommand(Commands.ASKED, 0));
        }

        @Operation(runOnce = true)
        public String end() {
            commands.lane.end();
            return commands.answered;
        }
    }

    /** A number of places that is read and then written. */
    public static class Unsafe {

        private int taken;

        @Operation
        public boolean send() {
            int before = taken;
            if (before >= 2) {
                return false;
            }
            taken = before + 1;
            return true;
        }

        @Operation
        public int waiting() {
            return taken;
        }
    }

    /** A lane on a store that is away, so that a commit only answers. */
    private static final class Commands {

        static final Asked ASKED = Asked.of(
                new OpenPortfolio(
                        new CommandId(new UUID(0, 1)),
                        new PortfolioId(new UUID(0, 2)),
                        "lincheck",
                        new Currency("USD"),
                        new Timestamp(0)),
                new Timestamp(0));

        private final Lane lane;
        private String answered = "";

        Commands(int capacity) {
            CommitSettings settings = new CommitSettings(1, capacity, 1, Duration.ofSeconds(1));
            WriteStore away = work -> {
                throw new Unavailable("away");
            };
            lane = new Lane(away, settings, Runnable::run, Runnable::run);
        }

        String send(int id, PendingCommand command) throws InterruptedException {
            CompletionStage<Outcome> answer = command.answer();
            answer.whenComplete((outcome, failure) -> answered += id);
            try {
                return lane.offer(List.of(command), 0) ? "queued" : "full";
            } catch (Unavailable e) {
                return "ended";
            }
        }

        /** What was answered by it. */
        String step() throws InterruptedException {
            answered = "";
            lane.commitOnce(0);
            return answered;
        }
    }
}
