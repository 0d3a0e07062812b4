package dev.blotter.contract.simulator;

/**
 * What befalls one transaction.
 *
 * @param call which call of the transaction's ports it comes at, for those that come at a call
 */
record Fault(Kind kind, int call) {

    static final Fault NONE = new Fault(Kind.NONE, 0);

    enum Kind {
        NONE,
        /** The store cannot be reached. */
        AWAY,
        /** The connection is cut at a call; everything is rolled back. */
        CUT,
        /** There is no room left, at a call. */
        FULL,
        /** A row is refused, at a call; not when it is written again. */
        ROW_REFUSED,
        /** The transaction collides, is rolled back and run again. */
        RUN_AGAIN,
        /** The commit is lost, and nobody knows. */
        COMMIT_LOST,
        /** The commit takes effect, and its answer is lost. */
        ANSWER_LOST,
        /** The process dies at a call. */
        CRASH,
        /** The process dies before the commit is sent. */
        CRASH_BEFORE_COMMIT,
        /** The process dies after the commit took effect. */
        CRASH_AFTER_COMMIT
    }

    @Override
    public String toString() {
        return switch (kind) {
            case CUT, FULL, ROW_REFUSED, CRASH -> kind + " at call " + call;
            default -> kind.name();
        };
    }
}
