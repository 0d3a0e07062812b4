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
    private final int largestCommit;

    public GroupCommit(WriteStore store, CommitSettings settings, InstantSource clock) {
        this.clock = clock;
        this.patience = settings.patience().toNanos();
        this.largestCommit = settings.largestCommit();
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
        return offer(List.of(pending), 0) ? pending.answer() : CompletableFuture.completedFuture(busy());
    }

    /**
     * Hands in commands of one portfolio without waiting. They are decided on one after the other, in this order, and
     * share one commit, so that all of them take no longer than one; each has its own answer, and one that is refused
     * does not keep the others from being applied. All are refused as BUSY when there is no place for all of them.
     *
     * @return their answers, in the commands' order
     * @throws IllegalArgumentException when they are of several portfolios, or more than one commit takes
     */
    public List<CompletionStage<Outcome>> submit(List<? extends Command> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        requireOneCommit(commands);
        List<PendingCommand> together =
                commands.stream().map(command -> pending(command, patience)).toList();
        boolean queued = offer(together, 0);
        return together.stream()
                .<CompletionStage<Outcome>>map(
                        each -> queued ? each.answer() : CompletableFuture.completedFuture(busy()))
                .toList();
    }

    private void requireOneCommit(List<? extends Command> commands) {
        if (commands.size() > largestCommit) {
            throw new IllegalArgumentException(
                    commands.size() + " commands do not go into one commit, which takes " + largestCommit);
        }
        if (commands.stream().map(Command::portfolio).distinct().count() > 1) {
            throw new IllegalArgumentException("commands that are handed in together must be of one portfolio");
        }
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
        if (!offer(List.of(pending), nanos)) {
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

    private boolean offer(List<PendingCommand> together, long waitNanos) {
        try {
            return lane(together.getFirst().asked().command().portfolio()).offer(together, waitNanos);
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
