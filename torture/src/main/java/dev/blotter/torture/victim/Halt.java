package dev.blotter.torture.victim;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Ends the process at the given point of the given commit, counted from where it was armed. */
final class Halt implements StatementObserver {

    private static final String COMMIT = "commit";
    private static final int AS_BY_KILL = 137;

    private final AtomicInteger left = new AtomicInteger();
    private volatile @Nullable KillPoint point;
    private String previous = "";
    private String lastOfAll = "";

    /** Lets it happen at the so-manieth time that the point is passed from now on. */
    void arm(KillPoint where, int time) {
        left.set(time);
        point = where;
    }

    /** A point is passed. */
    void at(KillPoint passed) {
        if (passed == point && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(AS_BY_KILL);
        }
    }

    /** A commit's last statement is known by that of the commit before; the opening of the book teaches it. */
    @Override
    public synchronized void executed(ExecutedStatement statement) {
        if (statement.name().equals(COMMIT)) {
            lastOfAll = previous;
            at(KillPoint.AFTER_COMMIT);
        } else if (statement.name().equals(lastOfAll)) {
            at(KillPoint.BEFORE_COMMIT);
        }
        previous = statement.name();
    }
}
