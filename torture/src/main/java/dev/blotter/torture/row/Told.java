package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Testimony;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What callers were told since some moment. */
record Told(List<Answer> answers) {

    /** What a caller can act upon where there is room, and nothing is damaged. */
    static final Set<AnswerKind> CLEAR = Set.of(
            AnswerKind.APPLIED,
            AnswerKind.DUPLICATE,
            AnswerKind.CONFLICT,
            AnswerKind.REFUSED,
            AnswerKind.UNAVAILABLE,
            AnswerKind.OUTCOME_UNKNOWN);

    /** Answers to all but the first so many sendings. */
    static Told since(Trial trial, int sendings) {
        return new Told(trial.witness().testimonies().stream()
                .skip(sendings)
                .map(Testimony::answer)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Those who were not told that it is stored. */
    List<Answer> others() {
        return answers.stream()
                .filter(answer -> !answer.is(AnswerKind.Meaning.STORED))
                .toList();
    }

    /**
     * Notes answers that have no meaning which a caller can act upon.
     *
     * @param fault what there was, such as “the disk was full”
     */
    void lookOnly(Set<AnswerKind> allowed, String fault, Tally tally) {
        tally.looked(
                Invariant.I8,
                answers.stream()
                        .filter(answer -> !allowed.contains(answer.kind()))
                        .map(answer -> new Violation(
                                Invariant.I8, fault + ", and a call ended " + answer.kind() + " " + answer.text()))
                        .toList());
    }
}
