package dev.blotter.torture.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the witness wrote down is what was said. */
class WitnessTest {

    private final Flow flow = new Flow(new SplittableRandom(1), 2);

    @Test
    void theFileSaysWhatTheWitnessKnows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("witness.txt");
        try (Witness witness = new Witness(file)) {
            List<Testimony> sent = witness.asked(List.of(flow.order(), flow.fill(), flow.deposit()));
            witness.note("a fault");
            witness.answered(sent.get(0).number(), new Answer(AnswerKind.APPLIED, "", 3));
            witness.answered(sent.get(1).number(), new Answer(AnswerKind.REFUSED, "no\tfor\nthis", 4));
            assertThat(Witness.read(file)).isEqualTo(witness.testimonies());
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotTaken(@TempDir Path folder) {
        try (Witness witness = new Witness(folder.resolve("witness.txt"))) {
            Answer answer = new Answer(AnswerKind.APPLIED, "", 1);
            assertThatThrownBy(() -> witness.answered(1, answer)).isInstanceOf(IllegalStateException.class);
            long number = witness.asked(List.of(flow.order())).getFirst().number();
            witness.answered(number, answer);
            assertThatThrownBy(() -> witness.answered(number, answer)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatTheBookTakesAtNoTimeIsNotUnknownAnyMore(@TempDir Path folder) {
        Request taken = flow.order();
        Request refused = flow.order();
        Request turnedAway = flow.order();
        try (Witness witness = new Witness(folder.resolve("witness.txt"))) {
            for (Testimony sent : witness.asked(List.of(taken, refused, turnedAway))) {
                witness.answered(sent.number(), new Answer(AnswerKind.OUTCOME_UNKNOWN, "", 1));
            }
            List<Testimony> again = witness.asked(List.of(taken, refused, turnedAway));
            witness.answered(again.get(0).number(), new Answer(AnswerKind.UNAVAILABLE, "", 1));
            witness.answered(again.get(1).number(), new Answer(AnswerKind.REFUSED, "INVALID: no", 1));
            witness.answered(again.get(2).number(), new Answer(AnswerKind.REFUSED, "BUSY: later", 1));
            assertThat(witness.unknown()).containsOnlyKeys(taken.id(), turnedAway.id());
        }
    }

    @Test
    void anyTextTravelsInALine() {
        Request odd = Request.of(RequestKind.PORTFOLIO, UUID.randomUUID(), UUID.randomUUID(), "a\0\t\n\\\ud800é €");
        assertThat(odd.line()).matches("[\\x20-\\x7e\\t]+");
        assertThat(Request.parse(odd.line())).isEqualTo(odd);
    }

    @Test
    void theHashIsOfWhatIsSaidAndNotOfTheId() {
        Request fill = flow.fill();
        assertThat(fill.under(UUID.randomUUID()).hash()).isEqualTo(fill.hash());
        assertThat(fill.with("price", "1").hash()).isNotEqualTo(fill.hash());
    }

    @Test
    void theSameSeedSaysTheSame() {
        Flow again = new Flow(new SplittableRandom(1), 2);
        for (int i = 0; i < 500; i++) {
            assertThat(again.next()).isEqualTo(flow.next());
        }
    }
}
