package dev.blotter.benchmarks.load.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.benchmarks.load.Answer;
import dev.blotter.benchmarks.load.Soundness;
import dev.blotter.benchmarks.result.BookTotals;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.money.Amount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is compared with the book, and what does not fit is found: the check can fail. */
class AnsweredTest {

    private static final BookTotals BEFORE = new BookTotals(10, Amount.of("1"), true);

    @TempDir
    Path folder;

    @Test
    void commandsThatNobodyWasToldOfAreFound() {
        try (Blotter blotter = Blotter.open("sqlite:///" + folder.resolve("book.db"))) {
            LoadBook book = LoadBook.of(3, 2);
            book.prepare(blotter);
            BookTotals before = book.totals(blotter);
            BlotterTarget target = new BlotterTarget(blotter, book);
            SplittableRandom random = new SplittableRandom(1);
            for (String operation : target.operations()) {
                assertThat(target.ask(operation, random)).isEqualTo(Answer.DONE);
            }
            assertThat(target.compared(before).sound()).isTrue();
            assertThat(target.compared(before).sentence()).contains("each of the 3 commands");

            LoadOrder order = LoadOrder.next(book, random, blotter.ids());
            blotter.execute(order.submit(blotter.ids()));
            Soundness found = target.compared(before);
            assertThat(found.sound()).isFalse();
            assertThat(found.sentence())
                    .contains("3 commands were answered as applied")
                    .contains("grew by 4");
        }
    }

    @Test
    void everyWayNotToFitIsFound() {
        assertThat(compared(new Answered(), 10, "1", true).sound()).isTrue();
        assertThat(compared(new Answered(), 10, "1.01", true).sound()).isFalse();
        assertThat(compared(new Answered(), 10, "1", false).sound()).isFalse();
        assertThat(compared(new Answered(), 9, "1", true).sound()).isFalse();

        Answered lost = new Answered();
        lost.lost();
        assertThat(compared(lost, 10, "1", true).sentence())
                .contains("NOT SOUND")
                .contains("1 orders");

        Answered spent = new Answered();
        spent.applied();
        spent.spent(new BigDecimal("101.26"));
        assertThat(compared(spent, 11, "102.26", true).sound()).isTrue();
        assertThat(compared(spent, 11, "102.25", true).sound()).isFalse();
    }

    @Test
    void whatIsInDoubtMayOrMayNotBeThere() {
        Answered doubted = new Answered();
        doubted.applied();
        doubted.unknown();
        assertThat(compared(doubted, 11, "1", true).sound()).isTrue();
        assertThat(compared(doubted, 12, "50", true).sound()).isTrue();
        assertThat(compared(doubted, 10, "1", true).sound()).isFalse();
        assertThat(compared(doubted, 13, "1", true).sound()).isFalse();
        assertThat(compared(doubted, 12, "50", true).sentence()).contains("of 1 more nobody knew");
    }

    private static Soundness compared(Answered answered, long entries, String paid, boolean exact) {
        return answered.compared(BEFORE, new BookTotals(entries, Amount.of(paid), exact));
    }
}
