package dev.blotter.imports.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.imports.TestFiles;
import dev.blotter.imports.flow.BookedSide;
import dev.blotter.imports.flow.FlowFile;
import dev.blotter.imports.flow.FlowFormat;
import dev.blotter.imports.flow.FlowOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, whose figures are known from elsewhere. */
class RealFilesTest {

    private static final OptionalLong IN_ORDER = OptionalLong.empty();

    private static FlowOptions options(BookedSide side, Optional<LocalDate> date) {
        return new FlowOptions(Optional.empty(), date, Optional.empty(), side, Optional.empty());
    }

    private static ReplayReport replay(
            String file, FlowFormat format, FlowOptions options, NaiveBook book, OptionalLong seed)
            throws InterruptedException {
        try (FlowFile flow = FlowFile.open(TestFiles.real(file), format, options)) {
            return new Replay(book::submit, new ReplaySettings(1000, seed, rowsDone -> {})).run(flow);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL_2012-06-21_34200000_57600000_message_1.csv.gz, 118497, 54818, 170, 22440, 34990, 17899, 6079, 0,"
                + " 221468, -127917655.695",
        "AMZN_2012-06-21_34200000_57600000_message_5.csv.gz, 155935, 77381, 340, 59412, 11419, 3187, 7383, 1,"
                + " 29289, -6384090.005",
        "AAPL_first_message_10.csv, 999, 471, 0, 364, 159, 65, 5, 0, -1970, 1153912.24",
    })
    void lobster(
            String file,
            long rows,
            long submitted,
            long restated,
            long canceled,
            long executions,
            long adopted,
            long refused,
            long timesCut,
            BigDecimal position,
            BigDecimal cash)
            throws InterruptedException {
        FlowOptions dated = options(BookedSide.BUY, Optional.of(LocalDate.of(2012, 6, 21)));
        NaiveBook twice = new NaiveBook();
        NaiveBook shuffled = new NaiveBook();
        OptionalLong seed = OptionalLong.of(7);
        ReplayReport first = replay("lobster/" + file, FlowFormat.LOBSTER, dated, twice, IN_ORDER);
        ReplayReport mixed = replay("lobster/" + file, FlowFormat.LOBSTER, dated, shuffled, seed);
        ReplayReport second = replay("lobster/" + file, FlowFormat.LOBSTER, dated, twice, IN_ORDER);

        ReplayReport expected = new ReplayReport(
                first.portfolio(),
                "lobster-" + file.substring(0, file.indexOf('.')),
                rows,
                submitted,
                restated,
                canceled,
                executions,
                adopted,
                refused,
                Map.of(RefusalReason.UNKNOWN_ORDER, refused),
                0,
                0,
                0,
                timesCut,
                first.elapsedNanos());
        assertThat(first).isEqualTo(expected);
        assertThat(mixed)
                .usingRecursiveComparison()
                .ignoringFields("elapsedNanos")
                .isEqualTo(expected);
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("elapsedNanos", "duplicates")
                .isEqualTo(expected);
        assertThat(second.duplicates()).isEqualTo(rows - refused);
        for (NaiveBook book : new NaiveBook[] {twice, shuffled}) {
            assertThat(book.position).isEqualByComparingTo(position);
            assertThat(book.cash).isEqualByComparingTo(cash);
        }
    }

    @Test
    void tape() throws InterruptedException {
        NaiveBook book = new NaiveBook();

        ReplayReport report = replay("tape/spy_20131007_trade.zip", FlowFormat.TAPE, FlowOptions.NONE, book, IN_ORDER);

        assertThat(report.rows()).isEqualTo(250_601);
        assertThat(report.executions()).isEqualTo(250_601);
        assertThat(report.adopted()).isEqualTo(250_601);
        assertThat(report.refused() + report.duplicates() + report.conflicts()).isZero();
        assertThat(book.position).isEqualByComparingTo("97062721");
        assertThat(book.cash).isEqualByComparingTo("-16297484018.76");
    }

    @ParameterizedTest
    @CsvSource({"BUY, 2429.366", "TAKER, 73.786", "MAKER, -73.786"})
    void binance(BookedSide side, BigDecimal position) throws InterruptedException {
        NaiveBook book = new NaiveBook();

        ReplayReport report = replay(
                "binance/binance_usdm_btcusdt_20240808.gz",
                FlowFormat.BINANCE,
                options(side, Optional.empty()),
                book,
                IN_ORDER);

        assertThat(report.rows()).isEqualTo(21_313);
        assertThat(report.executions()).isEqualTo(21_313);
        assertThat(report.adopted()).isEqualTo(21_313);
        assertThat(report.refused() + report.duplicates() + report.conflicts()).isZero();
        assertThat(book.position).isEqualByComparingTo(position);
        if (side == BookedSide.BUY) {
            assertThat(book.cash).isEqualByComparingTo("-149845680.88980");
        }
    }
}
