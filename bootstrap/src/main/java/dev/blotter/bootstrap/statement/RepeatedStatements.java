package dev.blotter.bootstrap.statement;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.operations.statement.RequestWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspects requests that run one statement again and again. Each is counted; the first of its kind is written, too.
 *
 * <p>A request answers for the statements of the threads that entered it. What a lane commits for many callers at once
 * belongs to none of them.
 */
final class RepeatedStatements implements StatementObserver, RequestWatch {

    /** As often may a request run one statement. */
    static final int LIMIT = 10;

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedStatements.class);
    private static final int MOST_WRITTEN = 1_000;

    private final MeterRegistry registry;

    @SuppressWarnings("ThreadLocalUsage") // one for each open book, of which there are few, and none sees another's
    private final ThreadLocal<@Nullable Counts> entered = new ThreadLocal<>();

    private final Set<Kind> written = ConcurrentHashMap.newKeySet();

    private record Kind(String request, String statement) {}

    RepeatedStatements(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void executed(ExecutedStatement ran) {
        Counts counts = entered.get();
        if (counts != null) {
            counts.add(ran.name());
        }
    }

    @Override
    public Request begin(String name) {
        return new Counts(name);
    }

    private void suspect(String request, String statement, int times) {
        Counter.builder("blotter.statements.repeated")
                .description("Requests that ran one statement more than " + LIMIT + " times")
                .tag("statement", statement)
                .register(registry)
                .increment();
        if (written.size() < MOST_WRITTEN && written.add(new Kind(request, statement))) {
            LOG.warn(
                    "{} ran {} {} times in one request; one statement for all the rows may do",
                    request,
                    statement,
                    times);
        }
    }

    private final class Counts implements Request {

        private final String name;
        private final Map<String, Integer> times = new TreeMap<>();
        private boolean ended;

        Counts(String name) {
            this.name = name;
        }

        @Override
        public Entered enter() {
            Counts outer = entered.get();
            entered.set(this);
            return () -> {
                if (outer == null) {
                    entered.remove();
                } else {
                    entered.set(outer);
                }
            };
        }

        synchronized void add(String statement) {
            if (!ended) {
                times.merge(statement, 1, Integer::sum);
            }
        }

        @Override
        public synchronized void end() {
            if (!ended) {
                ended = true;
                times.forEach((statement, count) -> {
                    if (count > LIMIT) {
                        suspect(name, statement, count);
                    }
                });
            }
        }
    }
}
