package dev.blotter.jdbc.resilience;

import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.TableReader;
import java.util.function.Function;

/** Reads that are permitted, and tried again. */
public record GuardedReads(Reads reads, ReadGuard guard) implements Reads {

    @Override
    public <R> R single(Function<TableReader, R> work) {
        return guard.read(() -> reads.single(work));
    }

    @Override
    public <R> R moment(Function<TableReader, R> work) {
        return guard.read(() -> reads.moment(work));
    }
}
