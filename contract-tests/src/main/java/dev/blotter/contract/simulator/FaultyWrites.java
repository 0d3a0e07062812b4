package dev.blotter.contract.simulator;

import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException.Full;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/** Writes that meet the faults they are told to meet. */
final class FaultyWrites implements WriteStore {

    private final WriteStore store;
    private final Set<CommandId> poisoned;
    private final Queue<Fault> faults = new ArrayDeque<>();
    private boolean crashed;

    FaultyWrites(WriteStore store, Set<CommandId> poisoned) {
        this.store = store;
        this.poisoned = poisoned;
    }

    /** The process died in a transaction. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;

        Died() {
            super("the process died", null, false, false);
        }
    }

    /** What the next transactions meet; those behind them meet nothing. */
    void meet(List<Fault> next) {
        faults.clear();
        faults.addAll(next);
    }

    boolean isCrashed() {
        return crashed;
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        if (crashed) {
            throw new Died();
        }
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.remove();
        return switch (fault.kind()) {
            case AWAY -> throw new Unavailable("away", new IllegalStateException("simulated"));
            case RUN_AGAIN -> {
                rolledBack(work, fault);
                yield committed(work, fault);
            }
            case COMMIT_LOST -> {
                rolledBack(work, fault);
                throw new OutcomeUnknown("the commit was lost");
            }
            case ANSWER_LOST -> {
                committed(work, fault);
                throw new OutcomeUnknown("the answer to the commit was lost");
            }
            case CRASH_BEFORE_COMMIT -> {
                rolledBack(work, fault);
                throw died();
            }
            case CRASH_AFTER_COMMIT -> {
                committed(work, fault);
                throw died();
            }
            case NONE, CUT, FULL, ROW_REFUSED, CRASH -> committed(work, fault);
        };
    }

    private ReadToken committed(Consumer<WriteTransaction> work, Fault fault) {
        return store.write(transaction -> work.accept(new FaultyTransaction(transaction, fault)));
    }

    private void rolledBack(Consumer<WriteTransaction> work, Fault fault) {
        RolledBack end = new RolledBack();
        try {
            store.write(transaction -> {
                work.accept(new FaultyTransaction(transaction, fault));
                throw end;
            });
        } catch (RolledBack e) {
            // As it should be.
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1;

        RolledBack() {
            super("rolled back", null, false, false);
        }
    }

    private Died died() {
        crashed = true;
        return new Died();
    }

    private final class FaultyTransaction extends PassingTransaction {

        private final Fault fault;
        private int calls;

        FaultyTransaction(WriteTransaction real, Fault fault) {
            super(real);
            this.fault = fault;
        }

        @Override
        void call() {
            calls++;
            if (calls == fault.call()) {
                fail();
            }
        }

        private void fail() {
            switch (fault.kind()) {
                case CUT -> throw new Unavailable("cut", new IllegalStateException("simulated"));
                case FULL -> throw new Full("no room left", new IllegalStateException("simulated"));
                case ROW_REFUSED -> throw new RowRefusedException("a row was refused");
                case CRASH -> throw died();
                default -> {}
            }
        }

        @Override
        public JournalLog journal() {
            JournalLog real = super.journal();
            return poisoned.isEmpty() ? real : new PoisonedLog(real, poisoned);
        }
    }

    private record PoisonedLog(JournalLog real, Set<CommandId> poisoned) implements JournalLog {

        @Override
        public Map<CommandKey, JournalEntry> load(Collection<CommandKey> commands) {
            return real.load(commands);
        }

        @Override
        public void append(Collection<JournalEntry> entries) {
            for (JournalEntry entry : entries) {
                if (poisoned.contains(entry.said().command())) {
                    throw new RowRefusedException("the entry is poisoned");
                }
            }
            real.append(entries);
        }
    }
}
