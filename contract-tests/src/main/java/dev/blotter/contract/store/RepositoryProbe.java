package dev.blotter.contract.store;

import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;

/** Asserts of one repository what is the same for all: load-change-save by key. */
public final class RepositoryProbe<K, V> {

    private static final int MANY = 1_000;

    private final Store store;
    private final Function<V, K> key;
    private final BiFunction<WriteTransaction, Collection<K>, Map<K, V>> load;
    private final BiConsumer<WriteTransaction, Collection<V>> save;

    /** @param key the key of a row */
    public RepositoryProbe(
            Store store,
            Function<V, K> key,
            BiFunction<WriteTransaction, Collection<K>, Map<K, V>> load,
            BiConsumer<WriteTransaction, Collection<V>> save) {
        this.store = store;
        this.key = key;
        this.load = load;
        this.save = save;
    }

    /**
     * Each row comes back as it was given, within its transaction and after it; later ones may replace earlier ones.
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void keeps(V... rows) {
        for (V row : rows) {
            K own = key.apply(row);
            Map<K, V> within = Transactions.ask(store, tx -> {
                save.accept(tx, List.of(row));
                return load.apply(tx, List.of(own));
            });
            Assertions.assertThat(within).isEqualTo(Map.of(own, row));
            Assertions.assertThat(loaded(List.of(own))).isEqualTo(Map.of(own, row));
        }
    }

    /** Of the keys that are asked for, those that are not there are left out. */
    public void loadsOnlyWhatExists(V stored, K missing) {
        K own = key.apply(stored);
        store.writes().write(tx -> save.accept(tx, List.of(stored)));
        Assertions.assertThat(loaded(List.of(own, missing))).isEqualTo(Map.of(own, stored));
        Assertions.assertThat(loaded(List.of(missing))).isEmpty();
        Assertions.assertThat(loaded(List.of())).isEmpty();
        Assertions.assertThat(loaded(List.of(own, own))).isEqualTo(Map.of(own, stored));
    }

    /** A thousand rows are stored in one call, and then half of them again with as many new ones. */
    public void keepsAThousand(LongFunction<V> before, LongFunction<V> after) {
        List<V> first = LongStream.range(0, MANY).mapToObj(before).toList();
        List<V> second =
                LongStream.range(MANY / 2, MANY + MANY / 2).mapToObj(after).toList();
        store.writes().write(tx -> save.accept(tx, first));
        Assertions.assertThat(loaded(keys(first))).isEqualTo(byKey(first));
        store.writes().write(tx -> save.accept(tx, second));
        Map<K, V> both = byKey(first);
        both.putAll(byKey(second));
        Assertions.assertThat(loaded(List.copyOf(both.keySet()))).isEqualTo(both);
    }

    /** A row that refers to one that is not there is refused, and with it what was saved together with it. */
    public void refusesWithoutParent(V good, V orphan) {
        Assertions.assertThatThrownBy(() -> store.writes().write(tx -> save.accept(tx, List.of(good, orphan))))
                .isInstanceOf(RowRefusedException.class);
        Assertions.assertThat(loaded(List.of(key.apply(good), key.apply(orphan))))
                .isEmpty();
    }

    /** A row whose key is there is refused, and with it what was added together with it. */
    public void addsOnce(V first, V sameKey, V other) {
        store.writes().write(tx -> save.accept(tx, List.of(first)));
        Assertions.assertThatThrownBy(() -> store.writes().write(tx -> save.accept(tx, List.of(other, sameKey))))
                .isInstanceOf(RowRefusedException.class);
        Assertions.assertThat(loaded(List.of(key.apply(first), key.apply(other))))
                .isEqualTo(Map.of(key.apply(first), first));
        store.writes().write(tx -> save.accept(tx, List.of(other)));
        Assertions.assertThat(loaded(List.of(key.apply(other)))).isEqualTo(Map.of(key.apply(other), other));
    }

    private Map<K, V> loaded(Collection<K> keys) {
        return Transactions.ask(store, tx -> load.apply(tx, keys));
    }

    private List<K> keys(Collection<V> rows) {
        return rows.stream().map(key).toList();
    }

    private Map<K, V> byKey(Collection<V> rows) {
        Map<K, V> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(key.apply(row), row));
        return byKey;
    }
}
