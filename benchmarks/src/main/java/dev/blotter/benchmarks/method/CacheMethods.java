package dev.blotter.benchmarks.method;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.store.ReadConsistency;
import java.time.Duration;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An instrument from the cache, and from a SQLite file. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set before a method is called
public class CacheMethods {

    private static final Duration LAG = Duration.ofHours(1);

    private MethodBook book;
    private InstrumentFinder relaxed;
    private InstrumentFinder strict;

    /** Opens a book with a cache before it. */
    @Setup
    public void open() {
        book = MethodBook.open();
        relaxed = book.blotter().finders(ReadConsistency.replica(LAG)).instruments();
        strict = book.blotter().finders().instruments();
    }

    /** Removes the book. */
    @TearDown
    public void close() {
        book.close();
    }

    /** By a reader who allows a lag. */
    @Benchmark
    public Optional<Instrument> cached() {
        return relaxed.find(MethodBook.INSTRUMENT);
    }

    /** By a reader who allows none. */
    @Benchmark
    public Optional<Instrument> stored() {
        return strict.find(MethodBook.INSTRUMENT);
    }
}
