package dev.blotter.torture.victim;

import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Testimony;
import dev.blotter.torture.witness.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What was asked of one victim and is not answered yet. */
final class Calls {

    private static final long GRACE_MILLIS = 1_000;
    private static final Set<AnswerKind> READ =
            Set.of(AnswerKind.APPLIED, AnswerKind.UNAVAILABLE, AnswerKind.CORRUPT, AnswerKind.FULL, AnswerKind.NONE);

    private final Witness witness;
    private final Map<Long, Call> open = new ConcurrentHashMap<>();
    private final List<String> late = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    Calls(Witness witness) {
        this.witness = witness;
    }

    private record Call(long begin, long patienceMillis, boolean witnessed, CompletableFuture<Answer> answer) {}

    CompletableFuture<Answer> begin(Testimony sent, Duration patience) {
        return begin(sent.number(), patience, true);
    }

    /** @param witnessed whether the witness knows of it */
    CompletableFuture<Answer> begin(long number, Duration patience, boolean witnessed) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        open.put(number, new Call(System.nanoTime(), patience.toMillis(), witnessed, answer));
        return answer;
    }

    void answered(long number, AnswerKind kind, String text) {
        Call call = open.remove(number);
        if (call == null) {
            throw new IllegalStateException("an answer to " + number + ", which nobody waits for");
        }
        long millis = Duration.ofNanos(System.nanoTime() - call.begin()).toMillis();
        if (kind != AnswerKind.NONE && millis > call.patienceMillis() + GRACE_MILLIS) {
            synchronized (late) {
                late.add((number < 0 ? "a read" : "call " + number) + " took " + millis + " ms of "
                        + call.patienceMillis());
            }
        }
        Answer answer = new Answer(kind, text, millis);
        if (call.witnessed()) {
            witness.answered(number, answer);
        }
        call.answer().complete(answer);
    }

    /** A read has ended; what it may not end as is kept. */
    void read(Answer answer) {
        if (!READ.contains(answer.kind())) {
            synchronized (unclear) {
                unclear.add("a read ended " + answer.kind() + " " + answer.text());
            }
        }
    }

    /** Nobody will answer any more. */
    void end() {
        open.keySet().forEach(number -> answered(number, AnswerKind.NONE, ""));
    }

    int waiting() {
        return open.size();
    }

    /** Calls that took longer than they may. */
    List<String> late() {
        synchronized (late) {
            return List.copyOf(late);
        }
    }

    /** Reads that ended as none may. */
    List<String> unclear() {
        synchronized (unclear) {
            return List.copyOf(unclear);
        }
    }
}
