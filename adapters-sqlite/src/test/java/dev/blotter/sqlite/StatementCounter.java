package dev.blotter.sqlite;

import dev.blotter.jdbc.statement.StatementObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the names of the statements that ran. */
final class StatementCounter implements StatementObserver {

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void executed(String name, long nanos, int rows, boolean failed) {
        names.add(failed ? name + " failed" : name + " " + rows);
    }

    /** The statements that the work ran, each with the rows it was about. */
    List<String> of(Runnable work) {
        names.clear();
        work.run();
        return List.copyOf(names);
    }
}
