package dev.blotter.jdbc.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ResilienceTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger calls = new AtomicInteger();
    private final Resilience resilience = new Resilience(
            "the database",
            new RetrySettings(4, SOON, LONG),
            failure -> String.valueOf(failure.getMessage()).startsWith("away"));

    @Test
    void whatPassesIsTriedAgain() {
        String answer = resilience.call(() -> {
            if (calls.incrementAndGet() < 3) {
                throw collision();
            }
            return "stored";
        });
        assertThat(answer).isEqualTo("stored");
        assertThat(calls).hasValue(3);
        assertThat(resilience.figures()).isEqualTo(new ResilienceFigures(false, 2, 0, Optional.empty()));
    }

    @Test
    void whatDoesNotPassEndsInTheFailureItself() {
        Unavailable collision = collision();
        assertThatThrownBy(() -> resilience.call(failing(collision))).isSameAs(collision);
        assertThat(calls).hasValue(4);
    }

    @Test
    void nothingIsTriedAgainWhoseOutcomeIsUnknown() {
        onceOnly(new OutcomeUnknown("the answer was lost"));
    }

    @Test
    void nothingIsTriedAgainThatNeedsSomebodyToMendIt() {
        onceOnly(new Unavailable("the schema is old"));
        onceOnly(new RowRefusedException("a row was refused"));
        onceOnly(new StoreException.Full("no room", new SQLException()));
        onceOnly(new IllegalStateException("a rule of the caller's"));
    }

    @Test
    void whyNothingIsStoredIsToldUntilSomethingIs() {
        StoreException full = new StoreException.Full("no room", new SQLException());
        assertThatThrownBy(() -> resilience.write(failing(full))).isSameAs(full);
        assertThat(resilience.figures().refusal()).contains("no room");
        assertThat(resilience.call(() -> "read")).isEqualTo("read");
        assertThatThrownBy(() -> resilience.write(failing(new RowRefusedException("a row was refused"))))
                .isInstanceOf(RowRefusedException.class);
        assertThat(resilience.figures().refusal()).contains("no room");
        assertThat(resilience.write(() -> "stored")).isEqualTo("stored");
        assertThat(resilience.figures().refusal()).isEmpty();
    }

    private void onceOnly(RuntimeException failure) {
        calls.set(0);
        assertThatThrownBy(() -> resilience.call(failing(failure))).isSameAs(failure);
        assertThat(calls).hasValue(1);
    }

    @Test
    void whoseCallerHasGoneIsNotTriedAgain() {
        Duration patience = Duration.ofMillis(20);
        assertThatThrownBy(() -> resilience.call(patience, () -> {
                    calls.incrementAndGet();
                    LockSupport.parkNanos(patience.multipliedBy(2).toNanos());
                    throw collision();
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(calls).hasValueLessThan(4);
    }

    @Test
    void whenTheDatabaseIsAwayCallersAreToldAtOnceUntilItAnswersAgain() {
        AtomicInteger failures = new AtomicInteger();
        Supplier<String> away = () -> {
            failures.incrementAndGet();
            throw new Unavailable("away", new SQLException());
        };
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> resilience.call(away)).hasMessage("away");
        }
        assertThat(resilience.figures().away()).isTrue();
        assertThatThrownBy(() -> resilience.call(away))
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.retryAfter()).isPresent())
                .hasMessage("the database was away a moment ago; it is asked again within 1000 ms");
        assertThat(failures).hasValue(2);
        assertThat(resilience.figures().rejected()).isEqualTo(1);

        String answer = answerOf(() -> resilience.call(() -> "here again"));
        assertThat(answer).isEqualTo("here again");
        assertThat(resilience.figures().away()).isFalse();
    }

    @Test
    void refusalsAreNoSignOfADatabaseThatIsAway() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> resilience.call(failing(new RowRefusedException("a row was refused"))))
                    .isInstanceOf(RowRefusedException.class);
        }
        assertThat(resilience.figures().away()).isFalse();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(0, SOON, LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(1, Duration.ZERO, LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(1, SOON, SOON.negated()));
    }

    private static String answerOf(Supplier<String> call) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return call.get();
            } catch (Unavailable e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }

    private Supplier<String> failing(RuntimeException failure) {
        return () -> {
            calls.incrementAndGet();
            throw failure;
        };
    }

    private static Unavailable collision() {
        return new Unavailable("collided", new SQLException(), SOON);
    }
}
