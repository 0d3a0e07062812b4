package dev.blotter.contract.store;

import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/** Asserts of one log what is the same for all: rows are added once, whole, and never changed. */
public final class LogProbe<V> {

    private final Store store;
    private final BiConsumer<WriteTransaction, Collection<V>> append;
    private final Function<WriteTransaction, Collection<V>> everything;

    /** @param everything all rows of the log that belong to the test */
    public LogProbe(
            Store store,
            BiConsumer<WriteTransaction, Collection<V>> append,
            Function<WriteTransaction, Collection<V>> everything) {
        this.store = store;
        this.append = append;
        this.everything = everything;
    }

    /** The rows come back as they were given, within their transaction and after it. */
    public void keeps(List<V> rows) {
        Collection<V> within = Transactions.ask(store, tx -> {
            append.accept(tx, rows);
            append.accept(tx, List.of());
            return everything.apply(tx);
        });
        Assertions.assertThat(within).containsExactlyInAnyOrderElementsOf(rows);
        holds(rows);
    }

    /** Of rows that are added together, one of which may not be, none is stored, wherever it stands among them. */
    public void refuses(List<V> stored, V bad, List<V> good) {
        for (int at = 0; at <= good.size(); at++) {
            List<V> rows = new ArrayList<>(good);
            rows.add(at, bad);
            Assertions.assertThatThrownBy(() -> store.writes().write(tx -> append.accept(tx, rows)))
                    .isInstanceOf(RowRefusedException.class);
            holds(stored);
        }
    }

    /** The log holds the rows, and no others that belong to the test. */
    public void holds(List<V> rows) {
        Assertions.assertThat(Transactions.ask(store, everything)).containsExactlyInAnyOrderElementsOf(rows);
    }
}
