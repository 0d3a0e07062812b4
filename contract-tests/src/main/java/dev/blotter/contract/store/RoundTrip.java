package dev.blotter.contract.store;

import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Writes rows and asks for them. */
public interface RoundTrip {

    String MOST = "99999999999999999999.999999999999999999";
    String LEAST = "0.000000000000000001";
    String TEXT = "Ωmega 🙂 {\"a\": 'b'} \\ NULL, %s";
    EventKey LAST = new EventKey(new Timestamp(Long.MAX_VALUE), Long.MAX_VALUE, TEXT);

    Store store();

    /** A new portfolio with its session and instrument. */
    default SampleBook opened() {
        SampleBook book = SampleBook.of("AAPL");
        store().writes().write(book::open);
        return book;
    }

    default <K, V> Map<K, V> map(Function<WriteTransaction, Map<K, V>> question) {
        AtomicReference<Map<K, V>> answer = new AtomicReference<>();
        store().writes().write(tx -> answer.set(question.apply(tx)));
        return answer.get();
    }

    default <T> List<T> list(Function<WriteTransaction, List<T>> question) {
        AtomicReference<List<T>> answer = new AtomicReference<>();
        store().writes().write(tx -> answer.set(question.apply(tx)));
        return answer.get();
    }
}
