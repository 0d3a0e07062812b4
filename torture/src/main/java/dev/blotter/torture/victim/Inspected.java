package dev.blotter.torture.victim;

import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import java.util.List;

/**
 * What an opened book said of itself.
 *
 * @param failure why it could not be opened, or nothing
 * @param refusal why nothing is written, or nothing
 * @param losses what is missing, a sentence for each portfolio
 * @param differences what {@code verify} counted; negative when it could not
 * @param finding the first of them, or why there is none
 * @param write what a write was answered
 * @param afterwards what the same write was answered after the losses were accepted; NONE where there were none
 * @param differencesAfterwards what {@code verify} counted then
 */
public record Inspected(
        String failure,
        String refusal,
        List<String> losses,
        long differences,
        String finding,
        AnswerKind write,
        AnswerKind afterwards,
        long differencesAfterwards) {

    private static final String BETWEEN = "\u0001";

    /** Whether anybody would notice that something is wrong. */
    public boolean isNoticed() {
        return !failure.isEmpty() || !refusal.isEmpty() || differences != 0;
    }

    String line() {
        return String.join(
                BETWEEN,
                failure,
                refusal,
                String.join("\n", losses),
                Long.toString(differences),
                finding,
                write.name(),
                afterwards.name(),
                Long.toString(differencesAfterwards));
    }

    static Inspected parse(Answer answer) {
        String[] parts = answer.text().split(BETWEEN, -1);
        if (parts.length != 8) {
            throw new IllegalStateException("the inspector answered " + answer.kind() + " " + answer.text());
        }
        return new Inspected(
                parts[0],
                parts[1],
                parts[2].lines().toList(),
                Long.parseLong(parts[3]),
                parts[4],
                AnswerKind.valueOf(parts[5]),
                AnswerKind.valueOf(parts[6]),
                Long.parseLong(parts[7]));
    }
}
