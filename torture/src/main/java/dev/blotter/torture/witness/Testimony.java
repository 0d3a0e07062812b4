package dev.blotter.torture.witness;

import java.util.Optional;

/**
 * One sending of a request, and what was answered.
 *
 * @param number of the sending; a request that is sent again has another
 * @param answer empty as long as none came
 */
public record Testimony(long number, Request request, Optional<Answer> answer) {

    private static final String BUSY = "BUSY";

    /** Whether a caller was told that it is stored. */
    public boolean isAcked() {
        return means(AnswerKind.Meaning.STORED);
    }

    /** Whether a caller was told that it is stored by this very sending. */
    public boolean isApplied() {
        return answer.filter(given -> given.kind() == AnswerKind.APPLIED).isPresent();
    }

    /** Whether a caller was told that it is certainly not stored. */
    public boolean isRejected() {
        return means(AnswerKind.Meaning.NOT_STORED);
    }

    /**
     * Whether the book has looked at the request and takes it at no time, so that no earlier sending of it was taken.
     */
    public boolean isRefusedForGood() {
        return answer.filter(given -> given.kind() == AnswerKind.CONFLICT
                        || (given.kind() == AnswerKind.REFUSED && !given.text().startsWith(BUSY)))
                .isPresent();
    }

    /** Whether a caller cannot know. */
    public boolean isUnknown() {
        return !isAcked() && !isRejected();
    }

    private boolean means(AnswerKind.Meaning meaning) {
        return answer.filter(given -> given.is(meaning)).isPresent();
    }
}
