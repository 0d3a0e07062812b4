package dev.blotter.imports.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.commit.Outcome;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.imports.BadInputException;
import dev.blotter.imports.TestFiles;
import dev.blotter.imports.flow.BookedSide;
import dev.blotter.imports.flow.FlowFile;
import dev.blotter.imports.flow.FlowFormat;
import dev.blotter.imports.flow.FlowOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final String[] DAY = {
        "34200.1,1,7,100,5853300,1",
        "34200.2,2,7,10,5853300,1",
        "34200.3,4,7,50,5853300,1",
        "34200.4,2,8,10,5853300,1", // refused: nothing is known of 8 yet
        "34200.5,4,8,20,5853350,-1", // opens 8
        "34200.6,4,8,20,5853350,-1",
        "34200.7,3,8,20,5853350,-1",
        "34200.8,7,0,0,-1,-1",
        "34200.9,5,0,1,5853310,1", // opens an order of its own
        "34200.9,5,0,1,5853310,1", // and so does its twin
        "34201.1,3,9,5,5853300,1", // refused
        "34201.2000000001,3,7,40,5853300,1",
        "34201.3,4,10,30,5853350,-1", // opens 10
        "34201.4,1,10,40,5853350,-1",
    };

    @TempDir
    private Path folder;

    private Path day(String... lines) {
        return TestFiles.write(folder, "AAPL_2012-06-21_message_1.csv", lines);
    }

    private Path brokenDay(int row, String line) {
        String[] lines = DAY.clone();
        lines[row - 1] = line;
        return day(lines);
    }

    private static ReplaySettings inFlight(int rows) {
        return new ReplaySettings(rows, OptionalLong.empty(), rowsDone -> {});
    }

    private static ReplaySettings shuffled(long seed) {
        return new ReplaySettings(3, OptionalLong.of(seed), rowsDone -> {});
    }

    private static ReplayReport replay(
            Path file, Function<Command, CompletionStage<Outcome>> commit, ReplaySettings settings)
            throws InterruptedException {
        try (FlowFile flow = FlowFile.open(file, FlowFormat.LOBSTER, FlowOptions.NONE)) {
            return new Replay(commit, settings).run(flow);
        }
    }

    private NaiveBook afterTheDay() throws InterruptedException {
        NaiveBook book = new NaiveBook();
        replay(day(DAY), book::submit, ReplaySettings.USUAL);
        return book;
    }

    private static void assertDay(ReplayReport report, long duplicates) {
        assertThat(report)
                .isEqualTo(new ReplayReport(
                        report.portfolio(),
                        "lobster-AAPL_2012-06-21_message_1",
                        14,
                        2,
                        1,
                        2,
                        6,
                        4,
                        2,
                        Map.of(RefusalReason.UNKNOWN_ORDER, 2L),
                        duplicates,
                        0,
                        1,
                        1,
                        report.elapsedNanos()));
    }

    private static void assertBook(NaiveBook book) {
        assertThat(book.position).isEqualByComparingTo("-18");
        assertThat(book.cash).isEqualByComparingTo("10536.288");
    }

    @Test
    void everyRowIsCounted() throws InterruptedException {
        NaiveBook book = new NaiveBook();

        assertDay(replay(day(DAY), book::submit, ReplaySettings.USUAL), 0);

        assertBook(book);
    }

    @Test
    void theSecondReplayCountsTheSameAndFindsDuplicates() throws InterruptedException {
        NaiveBook book = afterTheDay();

        assertDay(replay(day(DAY), book::submit, ReplaySettings.USUAL), 11);
        assertDay(replay(day(DAY), book::submit, shuffled(1)), 11);

        assertBook(book);
    }

    @Test
    void shuffledTheSameIsCounted() throws InterruptedException {
        for (long seed = 0; seed < 200; seed++) {
            NaiveBook book = new NaiveBook();
            assertDay(replay(day(DAY), book::submit, shuffled(seed)), 0);
            assertBook(book);
        }
    }

    @Test
    void oneSeedIsOneOrderOfRows() throws InterruptedException {
        List<List<Command>> asked = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            NaiveBook book = new NaiveBook();
            replay(day(DAY), book::submit, shuffled(seed));
            asked.add(book.asked);
        }

        assertThat(asked.get(0)).isEqualTo(asked.get(1)).isNotEqualTo(asked.get(2));
        assertThat(asked.get(0).subList(0, 2)).hasExactlyElementsOfTypes(RegisterInstrument.class, OpenPortfolio.class);
    }

    @Test
    void aFewRowsAreInFlightAndTheFilesOrderIsKept() throws InterruptedException {
        NaiveBook twin = afterTheDay();

        for (int rows : new int[] {1, 2, 5, 100}) {
            NaiveBook book = new NaiveBook();
            try (QueueingBook queue = new QueueingBook(book, 1000)) {
                assertDay(replay(day(DAY), queue::submit, inFlight(rows)), 0);
                assertThat(queue.mostWaiting()).isLessThanOrEqualTo(rows);
            }
            assertThat(book.asked).isEqualTo(twin.asked);
        }
    }

    @Test
    void aBusyCommitIsAskedAgainInTheFilesOrder() throws InterruptedException {
        NaiveBook book = new NaiveBook();

        try (QueueingBook queue = new QueueingBook(book, 2)) {
            assertDay(replay(day(DAY), queue::submit, inFlight(100)), 0);
            assertThat(queue.turnedAway()).isPositive();
        }

        assertThat(book.asked).isEqualTo(afterTheDay().asked);
    }

    @Test
    void aBusyCommitIsWaitedForWhenNothingIsInFlight() throws InterruptedException {
        NaiveBook book = new NaiveBook();
        int[] calls = {0};

        ReplayReport report = replay(
                day(DAY),
                command -> calls[0]++ % 3 == 2
                        ? book.submit(command)
                        : CompletableFuture.completedFuture(QueueingBook.BUSY),
                ReplaySettings.USUAL);

        assertDay(report, 0);
        assertThat(book.asked).isEqualTo(afterTheDay().asked);
    }

    @Test
    void aRowThatWasTurnedAwayLateIsOvertakenAndNothingIsLost() throws InterruptedException {
        NaiveBook book = new NaiveBook();
        try (QueueingBook queue = new QueueingBook(book, 1000)) {
            queue.turnAwayLate(SubmitOrder.class::isInstance);
            assertDay(replay(day(DAY), queue::submit, inFlight(100)), 0);
        }

        assertThat(book.asked).hasSizeGreaterThan(afterTheDay().asked.size());
        assertBook(book);
    }

    @Test
    void rowsOfAChangedFileAreConflicts() throws InterruptedException {
        NaiveBook book = afterTheDay();
        String[] changed = DAY.clone();
        changed[0] = "34200.1,1,7,101,5853300,1";
        changed[4] = "34200.5,4,8,21,5853350,-1";

        ReplayReport report = replay(day(changed), book::submit, ReplaySettings.USUAL);

        assertThat(report.conflicts()).isEqualTo(2);
        assertThat(report.submitted()).isEqualTo(1);
        assertThat(report.executions()).isEqualTo(5);
        assertThat(report.adopted()).isEqualTo(3);
        assertThat(report.duplicates()).isEqualTo(9);
        assertThat(report.rows()).isEqualTo(14);
        assertBook(book);
    }

    @Test
    void anotherDayGoesIntoTheSamePortfolio() throws InterruptedException {
        NaiveBook book = new NaiveBook();
        for (int dayOfMonth : new int[] {21, 22}) {
            FlowOptions options = new FlowOptions(
                    Optional.empty(),
                    Optional.of(LocalDate.of(2012, 6, dayOfMonth)),
                    Optional.empty(),
                    BookedSide.BUY,
                    Optional.of("year"));
            try (FlowFile flow = FlowFile.open(day(DAY), FlowFormat.LOBSTER, options)) {
                ReplayReport report = new Replay(book::submit, ReplaySettings.USUAL).run(flow);
                assertThat(report.executions()).isEqualTo(6);
                assertThat(report.duplicates() + report.conflicts()).isZero();
            }
        }

        assertThat(book.position).isEqualByComparingTo("-36");
    }

    @Test
    void anInstrumentInAnotherCurrencyStopsTheReplay() {
        NaiveBook book = new NaiveBook();
        book.decide(RegisterInstrument.of(new CommandId(new UUID(1, 1)), "AAPL.XNAS", "EUR"));

        assertThatThrownBy(() -> replay(day(DAY), book::submit, ReplaySettings.USUAL))
                .isInstanceOf(BadInputException.class)
                .hasMessage("portfolio lobster-AAPL_2012-06-21_message_1: instrument/AAPL.XNAS is registered with other"
                        + " properties");
        assertThat(book.applied).hasSize(1);
    }

    @Test
    void progressIsToldForEveryRow() throws InterruptedException {
        for (OptionalLong seed : new OptionalLong[] {OptionalLong.empty(), OptionalLong.of(3)}) {
            List<Long> told = new ArrayList<>();
            replay(day(DAY), new NaiveBook()::submit, new ReplaySettings(4, seed, told::add));

            assertThat(told).hasSize(14).isSorted().doesNotHaveDuplicates().endsWith(14L);
        }
    }

    @Test
    void aBadRowEndsTheReplayAfterWhatIsInFlight() throws InterruptedException {
        Path file = brokenDay(11, "34201.1,3,9,5");
        NaiveBook book = new NaiveBook();

        try (QueueingBook queue = new QueueingBook(book, 1000)) {
            assertThatThrownBy(() -> replay(file, queue::submit, inFlight(100)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessage(file
                            + ", line 11: line has 4 fields instead of 6 (time,type,order id,size,price,direction)");
            assertThat(queue.undecided()).isZero();
        }

        assertThat(book.asked).hasSize(2 + 9);
    }

    @Test
    void aTruncatedFileEndsTheReplayAfterWhatIsInFlight() throws InterruptedException {
        byte[] whole = TestFiles.gz(TestFiles.bytes(DAY));
        byte[] cut = Arrays.copyOf(whole, whole.length - 4);
        Path file = TestFiles.write(folder, "AAPL_2012-06-21.csv.gz", cut);
        NaiveBook book = new NaiveBook();

        assertThatThrownBy(() -> replay(file, book::submit, ReplaySettings.USUAL))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ", line 15: the gz data ends too early; the file is truncated");
        assertBook(book);
    }

    @Test
    void aBadRowEndsAShuffledReplayBeforeAnythingIsSent() {
        Path file = brokenDay(11, "34201.1,3,9,5");
        NaiveBook book = new NaiveBook();

        assertThatThrownBy(() -> replay(file, book::submit, shuffled(1))).isInstanceOf(BadInputException.class);
        assertThat(book.asked).isEmpty();
    }

    @Test
    void aFailingStoreEndsTheReplayAndIsReportedOnce() throws InterruptedException {
        try (QueueingBook queue = new QueueingBook(new NaiveBook(), 1000)) {
            IllegalStateException failure = new IllegalStateException("no room");
            queue.failFrom(5, failure);

            assertThatThrownBy(() -> replay(day(DAY), queue::submit, inFlight(100)))
                    .isSameAs(failure)
                    .hasNoSuppressedExceptions();
            assertThat(queue.undecided()).isZero();
        }
    }

    @Test
    void aFailingStoreIsToldAlongWithABadRow() throws InterruptedException {
        Path file = brokenDay(14, "x");
        try (QueueingBook queue = new QueueingBook(new NaiveBook(), 1000)) {
            IllegalStateException failure = new IllegalStateException("no room");
            queue.failFrom(10, failure);
            queue.pauseBefore(3);

            assertThatThrownBy(() -> replay(file, queue::submit, inFlight(100)))
                    .isInstanceOf(BadInputException.class)
                    .hasSuppressedException(failure);
            assertThat(queue.undecided()).isZero();
        }
    }

    @Test
    void secondsAndRatesAreExact() {
        ReplayReport report = new ReplayReport(
                PortfolioId.REFERENCE, "x", 3000, 0, 0, 0, 0, 0, 0, Map.of(), 0, 0, 0, 0, 1_500_400_000L);

        assertThat(report.seconds()).isEqualTo(new BigDecimal("1.500"));
        assertThat(report.eventsPerSecond()).isEqualTo(new BigDecimal("1999"));
    }
}
