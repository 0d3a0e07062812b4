package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.site.PythonProgram;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.PeerName;
import dev.blotter.benchmarks.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Python's sqlite3, which inserts a book's rows, read before, into empty tables with the same indexes and constraints, in
 * one transaction.
 *
 * @param rows how many rows of the history there are
 */
public record ExecutemanyContender(PythonProgram python, Path source, Path target, Path folder, long rows)
        implements Contender {

    /** What is told where there is no Python for it. */
    public static final String MISSING =
            "executemany is left out: no python3 on the PATH or in /usr/bin has a SQLite of 3.38 or newer";

    private static final long PATIENCE_SECONDS = 3_600;

    /**
     * Nothing where there is no Python for it.
     *
     * @param target a file with the same schema
     */
    public static Optional<Contender> of(Path source, Path target, Path folder, long rows) {
        return PythonProgram.that("import sqlite3; assert sqlite3.sqlite_version_info >= (3, 38)")
                .map(python -> new ExecutemanyContender(python, source, target, folder, rows));
    }

    @Override
    public String name() {
        return PeerName.EXECUTEMANY.title();
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(source.toString(), target.toString()));
        arguments.addAll(BookTables.NAMES);
        String nanos = python.run(Peers.script("executemany.py"), arguments, Map.of(), folder, PATIENCE_SECONDS)
                .orElseThrow(() -> new PeerException("executemany failed; leave it out with --peers"));
        return new Measurement(rows, Long.parseLong(nanos), Measurement.histogram());
    }
}
