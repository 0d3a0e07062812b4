package dev.blotter.torture.victim;

import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind.Meaning;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * Those who look at the book while others write it: one portfolio after the other, each as the primary has it, with as
 * much patience as the writers have. A read that comes late, or ends as none may, is among the victim's calls.
 */
final class Readers {

    private static final int HOW_MANY = 2;
    private static final long REST_MILLIS = 10;
    private static final Duration NO_LONGER = Duration.ofSeconds(5);

    private final VictimProcess victim;
    private final List<UUID> portfolios;
    private final Duration patience;
    private final List<Thread> threads;
    private volatile boolean stopping;

    Readers(VictimProcess victim, List<UUID> portfolios, Duration patience) {
        this.victim = victim;
        this.portfolios = portfolios;
        this.patience = patience;
        this.threads = IntStream.range(0, HOW_MANY)
                .mapToObj(first -> Thread.ofVirtual().start(() -> read(first)))
                .toList();
    }

    private void read(int first) {
        try {
            for (int i = first; !stopping && victim.isAlive(); i++) {
                UUID portfolio = portfolios.get(i % portfolios.size());
                Answer answer = victim.read(portfolio, "primary", patience)
                        .get(patience.plus(NO_LONGER).toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(answer.is(Meaning.STORED) ? REST_MILLIS : 2 * REST_MILLIS);
            }
        } catch (TimeoutException e) {
            // It stays among the calls that are not answered.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads no more, and waits for the answers that are missing. */
    void end() throws InterruptedException {
        stopping = true;
        for (Thread each : threads) {
            each.join();
        }
    }
}
