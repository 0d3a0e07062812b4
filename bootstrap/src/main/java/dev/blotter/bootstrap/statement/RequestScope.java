package dev.blotter.bootstrap.statement;

import dev.blotter.operations.statement.RequestWatch.Entered;
import dev.blotter.operations.statement.RequestWatch.Request;

/** A piece of work of this thread, whose statements are counted until it is closed. */
public final class RequestScope implements AutoCloseable {

    private final Request request;
    private final Entered entered;

    RequestScope(Request request) {
        this.request = request;
        this.entered = request.enter();
    }

    @Override
    public void close() {
        entered.close();
        request.end();
    }
}
