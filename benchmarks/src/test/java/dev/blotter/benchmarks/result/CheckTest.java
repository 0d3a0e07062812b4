package dev.blotter.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.benchmarks.work.BenchOrder;
import dev.blotter.bootstrap.Blotter;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of a run finds what was not counted: it can fail. */
class CheckTest {

    @TempDir
    Path folder;

    @Test
    void anOrderAndAFillThatNobodyCountedAreFound() {
        try (Blotter blotter = Blotter.open("sqlite:///" + folder.resolve("book.db"))) {
            BenchBook.prepare(blotter);
            BookTotals before = BookTotals.of(blotter);
            BlotterContender own = new BlotterContender(blotter);
            assertThat(BookCheck.of(before, BookTotals.of(blotter), own).isSound())
                    .isTrue();

            BenchOrder order = BenchOrder.next(new SplittableRandom(1), blotter.ids());
            blotter.execute(order.submit(blotter.ids()));
            BookCheck entry = BookCheck.of(before, BookTotals.of(blotter), own);
            assertThat(entry.isSound()).isFalse();
            assertThat(entry.sentence()).contains("0 commands were counted and the journals grew by 1");

            blotter.execute(order.execution(blotter.ids()));
            BookCheck money = BookCheck.of(before, BookTotals.of(blotter), own);
            assertThat(money.isSound()).isFalse();
            assertThat(money.exact()).isTrue();
            assertThat(money.paid().value())
                    .isEqualByComparingTo(order.quantity()
                            .times(BenchOrder.PRICE)
                            .add(BenchOrder.FEE.amount().value()));
        }
    }
}
