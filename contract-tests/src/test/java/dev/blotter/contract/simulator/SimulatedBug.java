package dev.blotter.contract.simulator;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What must not happen between a lane and its store, done on purpose. What is rare goes by content, not by chance. */
enum SimulatedBug implements UnaryOperator<WriteStore> {
    /** One acknowledged write in a thousand is not stored. */
    DROPS_A_WRITE {
        @Override
        public WriteStore apply(WriteStore store) {
            return work -> {
                AtomicBoolean dropped = new AtomicBoolean();
                try {
                    return store.write(transaction -> {
                        work.accept(new Dropping(transaction, dropped));
                        if (dropped.get()) {
                            throw new NotCommitted();
                        }
                    });
                } catch (NotCommitted e) {
                    return ReadToken.ANY;
                }
            };
        }
    },

    /** One execution in a thousand is stored twice. */
    DOUBLES_A_ROW {
        @Override
        public WriteStore apply(WriteStore store) {
            return work -> store.write(transaction -> work.accept(new Doubling(transaction)));
        }
    },

    /** A write is answered when it was decided on, and committed with the next one. */
    ANSWERS_BEFORE_THE_COMMIT {
        @Override
        public WriteStore apply(WriteStore store) {
            AtomicReference<Optional<Consumer<WriteTransaction>>> late = new AtomicReference<>(Optional.empty());
            return work -> {
                late.getAndSet(Optional.empty()).ifPresent(store::write);
                try {
                    return store.write(transaction -> {
                        work.accept(transaction);
                        throw new NotCommitted();
                    });
                } catch (NotCommitted e) {
                    late.set(Optional.of(work));
                    return ReadToken.ANY;
                }
            };
        }
    },

    /** A commit that came with a warning, or without an answer, is taken for done. */
    IGNORES_THE_WARNING {
        @Override
        public WriteStore apply(WriteStore store) {
            return work -> {
                try {
                    return store.write(work);
                } catch (OutcomeUnknown e) {
                    return ReadToken.ANY;
                }
            };
        }
    };

    private static final int RARE = 1_000;

    private static boolean isRare(Object content) {
        return Math.floorMod(content.hashCode(), RARE) == 0;
    }

    private static final class NotCommitted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Dropping extends PassingTransaction {

        private final AtomicBoolean dropped;

        Dropping(WriteTransaction real, AtomicBoolean dropped) {
            super(real);
            this.dropped = dropped;
        }

        @Override
        public JournalLog journal() {
            JournalLog real = super.journal();
            return new JournalLog() {
                @Override
                public Map<CommandKey, JournalEntry> load(Collection<CommandKey> commands) {
                    return real.load(commands);
                }

                @Override
                public void append(Collection<JournalEntry> entries) {
                    dropped.set(entries.stream()
                            .anyMatch(entry -> isRare(entry.said().command())));
                    real.append(entries);
                }
            };
        }
    }

    private static final class Doubling extends PassingTransaction {

        Doubling(WriteTransaction real) {
            super(real);
        }

        @Override
        public ExecutionLog executions() {
            ExecutionLog real = super.executions();
            return new ExecutionLog() {
                @Override
                public Map<ExecutionKey, Execution> load(Collection<ExecutionKey> keys) {
                    return real.load(keys);
                }

                @Override
                public List<Execution> ofOrders(Collection<OrderKey> orders) {
                    return real.ofOrders(orders);
                }

                @Override
                public List<Execution> ofPositions(Collection<PositionKey> positions) {
                    return real.ofPositions(positions);
                }

                @Override
                public void append(Collection<Execution> executions) {
                    List<Execution> rows = new ArrayList<>(executions);
                    executions.stream()
                            .filter(row -> isRare(row.eventTime().epochNanos() / RARE
                                    + row.key().hashCode()))
                            .forEach(row -> rows.add(again(row)));
                    real.append(rows);
                }
            };
        }

        private static Execution again(Execution row) {
            ExecutionKey key = row.key();
            ExecutionKey other = new ExecutionKey(
                    key.portfolio(),
                    key.venue(),
                    key.instrument(),
                    key.tradeDate(),
                    new VenueExecutionId(key.id() + "-again"));
            return new Execution(
                    other,
                    row.order(),
                    row.session(),
                    row.type(),
                    row.ref(),
                    row.side(),
                    row.fill(),
                    row.eventTime(),
                    row.venueSequence(),
                    row.evidence(),
                    row.sequence() + 1_000_000);
        }
    }
}
