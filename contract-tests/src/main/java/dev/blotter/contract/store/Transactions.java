package dev.blotter.contract.store;

import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Questions asked within a write transaction. */
public final class Transactions {

    private Transactions() {}

    /** What a transaction of its own answers. */
    public static <T> T ask(Store store, Function<WriteTransaction, T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        store.writes().write(transaction -> answer.set(question.apply(transaction)));
        return answer.get();
    }

    /** The rows that a transaction of its own answers. */
    public static <V> List<V> list(Store store, Function<WriteTransaction, List<V>> question) {
        return ask(store, question);
    }

    /** The rows by key that a transaction of its own answers. */
    public static <K, V> Map<K, V> map(Store store, Function<WriteTransaction, Map<K, V>> question) {
        return ask(store, question);
    }
}
