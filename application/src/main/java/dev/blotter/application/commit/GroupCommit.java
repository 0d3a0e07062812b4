package dev.blotter.application.commit;

import dev.blotter.application.book.Asked;
import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.time.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * The way into the book: takes commands from any number of threads and answers each after its commit is durable.
 *
 * <p>Commands of one portfolio are decided on in the order in which they were handed in. An answer may be an
 * {@link Outcome} or a {@link StoreException}, whose kind says whether the command may have been stored; to send it
 * again with the same id is always safe.
 */
public final class GroupCommit implements AutoCloseable {

    private final List<LaneThread> lanes;
    private final InstantSource clock;
    private final long patience;

    public GroupCommit(WriteStore store, CommitSettings settings, InstantSource clock) {
        this.clock = clock;
        this.patience = settings.patience().toNanos();
        this.lanes = IntStream.range(0, settings.lanes())
                .mapToObj(number -> new LaneThread(number, store, settings))
                .toList();
    }

    /**
     * Hands in the command without waiting; refused as BUSY when too many wait already. The answer comes when it is
     * known: the store's own limits bound that.
     */
    public CompletionStage<Outcome> submit(Command command) {
        PendingCommand pending = pending(command, patience);
        return offer(pending, 0) ? pending.answer() : CompletableFuture.completedFuture(busy());
    }

    /** Hands in the command and waits for its answer as long as the settings say. */
    public Outcome execute(Command command) {
        return await(command, patience);
    }

    /**
     * Hands in the command and waits for its answer at most so long.
     *
     * @throws StoreException.OutcomeUnknown when the time ran out while the command was being committed; when it ran
     *     out before, the command is refused as BUSY
     */
    public Outcome execute(Command command, Duration patience) {
        return await(command, Math.max(0, TimeUnit.NANOSECONDS.convert(patience)));
    }

    /** How many commands wait to be taken into a commit. */
    public int waiting() {
        return lanes.stream().mapToInt(LaneThread::waiting).sum();
    }

    /** Commits what waits, answers it, and takes no more. */
    @Override
    public void close() {
        lanes.forEach(LaneThread::close);
    }

    private Outcome await(Command command, long nanos) {
        PendingCommand pending = pending(command, nanos);
        if (!offer(pending, nanos)) {
            return busy();
        }
        try {
            return pending.answer().get(pending.patience(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return pending.giveUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException.OutcomeUnknown("The caller was interrupted while its command was committed.", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        return new IllegalStateException("A command failed in an unforeseen way.", e.getCause());
    }

    private PendingCommand pending(Command command, long nanos) {
        return new PendingCommand(Asked.of(command, Timestamp.of(clock.instant())), nanos);
    }

    private boolean offer(PendingCommand pending, long waitNanos) {
        try {
            return lane(pending.asked().command().portfolio()).offer(pending, waitNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private LaneThread lane(PortfolioId portfolio) {
        return lanes.get(Math.floorMod(portfolio.hashCode(), lanes.size()));
    }

    /** The answer to a command that no commit has taken. */
    static Outcome busy() {
        return new Outcome.Refused(RefusalReason.BUSY, "Too many commands are waiting; send it again later.");
    }
}
