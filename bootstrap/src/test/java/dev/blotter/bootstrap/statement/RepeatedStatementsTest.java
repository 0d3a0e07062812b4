package dev.blotter.bootstrap.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.operations.statement.RequestWatch.Entered;
import dev.blotter.operations.statement.RequestWatch.Request;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RepeatedStatementsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RepeatedStatements repeated = new RepeatedStatements(registry);

    @Test
    void tenTimesAreNotSuspected() {
        request("GET /orders", 10);
        assertThat(counted("orders.find")).isZero();
    }

    @Test
    void elevenTimesAreCountedForEachRequestAndWrittenForTheFirst() {
        try (WrittenLines written = WrittenLines.ofRepeatedStatements()) {
            request("GET /orders", 11);
            request("GET /orders", 12);
            request("GET /trades", 13);
            assertThat(counted("orders.find")).isEqualTo(3);
            assertThat(written.lines())
                    .containsExactly(
                            "WARN GET /orders ran orders.find 11 times in one request;"
                                    + " one statement for all the rows may do",
                            "WARN GET /trades ran orders.find 13 times in one request;"
                                    + " one statement for all the rows may do");
        }
    }

    @Test
    void outsideOfARequestNothingIsCounted() {
        run(50);
        assertThat(counted("orders.find")).isZero();
    }

    @Test
    void requestsWithinARequestCountForThemselves() {
        try (RequestScope _ = new RequestScope(repeated.begin("outer"))) {
            run(6);
            try (RequestScope _ = new RequestScope(repeated.begin("inner"))) {
                run(6);
            }
            run(4);
        }
        run(9);
        assertThat(counted("orders.find")).isZero();
    }

    @Test
    void aRequestGoesOnOnAnotherThread() throws Exception {
        Request request = repeated.begin("GET /orders");
        on(request, 6);
        CompletableFuture.runAsync(() -> on(request, 6)).get(1, TimeUnit.MINUTES);
        request.end();
        request.end();
        on(request, 50);
        assertThat(counted("orders.find")).isEqualTo(1);
    }

    private void request(String name, int times) {
        try (RequestScope _ = new RequestScope(repeated.begin(name))) {
            run(times);
        }
    }

    private void on(Request request, int times) {
        try (Entered _ = request.enter()) {
            run(times);
        }
    }

    private void run(int times) {
        for (int i = 0; i < times; i++) {
            repeated.executed(new ExecutedStatement("orders.find", Optional.empty(), 1, 1, false));
        }
    }

    private double counted(String statement) {
        return registry.find("blotter.statements.repeated").tag("statement", statement).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
