package dev.blotter.http.request;

import dev.blotter.operations.statement.RequestWatch;
import dev.blotter.operations.statement.RequestWatch.Entered;
import dev.blotter.operations.statement.RequestWatch.Request;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Counts the statements of each request, on whatever threads it is answered. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class StatementCountFilter {

    private static final String ATTRIBUTE = StatementCountFilter.class.getName();

    private final RequestWatch watch;

    StatementCountFilter(RequestWatch watch) {
        this.watch = watch;
    }

    @RequestFilter
    void begin(HttpRequest<?> http, MutablePropagatedContext context) {
        // Its template: paths hold identifiers, of which there are many.
        String route = BasicHttpAttributes.getUriTemplate(http).orElse("no route");
        Request request = watch.begin(http.getMethodName() + " " + route);
        http.setAttribute(ATTRIBUTE, request);
        context.add(new Entering(request));
    }

    @ResponseFilter
    void end(HttpRequest<?> http, MutableHttpResponse<?> response) {
        http.getAttribute(ATTRIBUTE, Request.class).ifPresent(Request::end);
    }

    /** Enters the request on each thread that goes on with it. */
    private record Entering(Request request) implements ThreadPropagatedContextElement<Entered> {

        @Override
        public Entered updateThreadContext() {
            return request.enter();
        }

        @Override
        public void restoreThreadContext(@Nullable Entered entered) {
            if (entered != null) {
                entered.close();
            }
        }
    }
}
