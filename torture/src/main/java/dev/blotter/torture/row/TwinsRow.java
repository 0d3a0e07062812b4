package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Request;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The same execution eight times at once, under one command id or under eight, from two processes where the engine lets
 * several write; with other figures under the same name; and all that was ever sent twice more.
 */
final class TwinsRow implements Row {

    private static final int TWINS = 8;
    private static final int RACES = 12;

    private @Nullable VictimProcess second;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException {
        VictimProcess victim = trial.victim();
        VictimProcess other = other(trial, victim);
        List<Violation> found = new ArrayList<>();
        List<Request> sent = new ArrayList<>();
        for (int race = 0; race < RACES; race++) {
            Request order = trial.flow().order();
            victim.execute(order, Trial.PATIENCE).join();
            Request fill = trial.flow().fill();
            race(trial, victim, other, fill, race % 2 == 0, found);
            conflict(trial, victim, fill, found);
            sent.add(order);
            sent.add(fill);
        }
        for (int time = 0; time < 2; time++) {
            victim.execute(sent, Trial.PATIENCE).stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.kind() != AnswerKind.DUPLICATE)
                    .forEach(answer -> found.add(
                            new Violation(Invariant.I2, "what was sent before was answered " + answer.kind())));
        }
        trial.tally().looked(Invariant.I2, found);
        trial.examineAlive(victim, run);
    }

    private static void race(
            Trial trial, VictimProcess one, VictimProcess two, Request fill, boolean sameId, List<Violation> found) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int twin = 0; twin < TWINS; twin++) {
            Request sent = sameId || twin == 0 ? fill : fill.under(trial.flow().id());
            answers.add((twin % 2 == 0 ? one : two).execute(sent, Trial.PATIENCE));
        }
        List<AnswerKind> kinds =
                answers.stream().map(CompletableFuture::join).map(Answer::kind).toList();
        long applied = kinds.stream().filter(AnswerKind.APPLIED::equals).count();
        long duplicate = kinds.stream().filter(AnswerKind.DUPLICATE::equals).count();
        if (applied != 1 || duplicate != TWINS - 1) {
            found.add(new Violation(Invariant.I2, "eight at once were answered " + kinds));
        }
    }

    private static void conflict(Trial trial, VictimProcess victim, Request fill, List<Violation> found) {
        BigDecimal more = new BigDecimal(fill.get("quantity")).add(BigDecimal.ONE);
        Request other =
                fill.with("quantity", more.toPlainString()).under(trial.flow().id());
        AnswerKind kind = victim.execute(other, Trial.PATIENCE).join().kind();
        if (kind != AnswerKind.CONFLICT) {
            found.add(new Violation(Invariant.I2, "other figures under the same name were answered " + kind));
        }
    }

    /** SQLite has one writer: a second process would only wait for the first. */
    private VictimProcess other(Trial trial, VictimProcess victim) throws IOException {
        if (trial.arena().engine() == Engine.SQLITE) {
            return victim;
        }
        VictimProcess running = second;
        if (running == null) {
            running = trial.start();
            second = running;
        }
        return running;
    }

    @Override
    public void leave(Trial trial) {
        Optional.ofNullable(second).ifPresent(VictimProcess::close);
        second = null;
    }
}
