package dev.blotter.sqlite;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the names of the statements that ran. */
final class StatementCounter implements StatementObserver {

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void executed(ExecutedStatement ran) {
        names.add(ran.name() + (ran.failed() ? " failed" : " " + ran.rows()));
    }

    /** The statements that the work ran, each with the rows it was about. */
    List<String> of(Runnable work) {
        names.clear();
        work.run();
        return List.copyOf(names);
    }
}
