package dev.blotter.torture.witness;

/**
 * What came of a request.
 *
 * @param text the sentence that came with it, or nothing
 * @param millis how long it took
 */
public record Answer(AnswerKind kind, String text, long millis) {

    public boolean is(AnswerKind.Meaning meaning) {
        return kind.meaning() == meaning;
    }
}
