package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.victim.ShiftedClock;
import dev.blotter.torture.witness.AnswerKind.Meaning;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The victim's wall clock jumps while it writes: by hours, by a second, over a year's end, back again. */
final class ClockRow extends SurvivorRow {

    private static final long HOUR = 3_600;
    private static final List<Long> JUMPS = List.of(
            HOUR, -HOUR, 1L, -1L, 2 * HOUR, -2 * HOUR, 400 * 24 * HOUR, -400 * 24 * HOUR, -56 * 365 * 24 * HOUR);
    private static final int JUMPS_EACH_RUN = 4;
    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final Duration EARLY = Duration.ofSeconds(8);

    private @Nullable ShiftedClock clock;

    @Override
    public Optional<String> missing(Engine engine) {
        return ShiftedClock.isPossible() ? Optional.empty() : Optional.of("gcc was not found, which makes the clock");
    }

    @Override
    public void prepare(Trial trial) throws IOException {
        try {
            ShiftedClock made = ShiftedClock.in(trial.stage().folder());
            made.environment().forEach(trial::configure);
            clock = made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    void fault(Trial trial, int run) throws IOException, InterruptedException {
        ShiftedClock jumping = clock;
        if (jumping == null) {
            throw new TrialException("there is no clock");
        }
        for (int i = 0; i < JUMPS_EACH_RUN; i++) {
            long jump = i == 0 ? HOUR : JUMPS.get(trial.random().nextInt(JUMPS.size()));
            trial.witness().note("the clock jumps to " + jump + " s");
            jumping.by(jump);
            Thread.sleep(1 + trial.random().nextInt(150));
        }
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(5);
    }

    /** Nobody was told that his time had run out while it had not. */
    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        super.run(trial, run);
        List<Violation> spurious = trial.witness().testimonies().stream()
                .filter(ClockRow::isEarly)
                .map(each -> new Violation(
                        Invariant.I9,
                        "a call was answered %s after %d ms"
                                .formatted(
                                        each.answer().orElseThrow().kind(),
                                        each.answer().orElseThrow().millis())))
                .toList();
        trial.tally().looked(Invariant.I9, spurious);
        requireJumps(trial);
    }

    /** What Blotter itself wrote down of the time shows whether there was anything to find. */
    private static void requireJumps(Trial trial) throws SQLException {
        try (Connection connection = trial.arena().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT min(recorded_time), max(recorded_time) FROM journal")) {
            row.next();
            if (Duration.ofNanos(row.getLong(2) - row.getLong(1)).compareTo(LEAST) < 0) {
                throw new TrialException("the victim did not see the clock jump");
            }
        }
    }

    private static boolean isEarly(Testimony each) {
        return each.answer()
                .filter(answer -> !answer.is(Meaning.STORED) && answer.millis() < EARLY.toMillis())
                .isPresent();
    }
}
