package dev.blotter.operations.statement;

/**
 * Counts the statements of a request by name, and tells when one was repeated where a single one should have done: the
 * N+1 of lists that read each row by itself.
 */
@FunctionalInterface
public interface RequestWatch {

    /**
     * A request begins.
     *
     * @param name of its kind, such as {@code GET /api/v1/orders}; there are few of them
     */
    Request begin(String name);

    /** One request, on as many threads as it takes, one after the other. */
    interface Request {

        /** Counts what this thread runs, until the answer is closed. */
        Entered enter();

        /** The request has ended. What it did later is not counted. */
        void end();
    }

    /** A request on a thread. */
    @FunctionalInterface
    interface Entered extends AutoCloseable {

        /** The thread goes on with what it did before, on the thread that entered. */
        @Override
        void close();
    }
}
