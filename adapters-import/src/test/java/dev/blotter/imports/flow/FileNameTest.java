package dev.blotter.imports.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "20131007_spy_Trade_Tick.csv, SPY, 2013-10-07",
        "spy_20131007_trade.zip, SPY, 2013-10-07",
        "AAPL_2012-06-21_34200000_57600000_message_1.csv.gz, AAPL, 2012-06-21",
        "BRK.B_2012-06-21_34200000_57600000_message_1.csv, BRK.B, 2012-06-21",
        "binance_usdm_btcusdt_20240808.gz, BTCUSDT, 2024-08-08",
        "AAPL_first_message_10.csv, AAPL,",
        "20131007.csv, , 2013-10-07",
        "20131007_1_x.csv, , 2013-10-07",
        "rows.csv, ,",
        "AAPL_34200000_57600000.csv, ,",
        "AAPL_2012-13-45.csv, ,",
        ".csv, ,",
    })
    void whatNamesTell(String name, String symbol, LocalDate date) {
        assertThat(FileName.of(name)).isEqualTo(new FileName(Optional.ofNullable(symbol), Optional.ofNullable(date)));
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL_2012-06-21_message_1.csv.gz, AAPL_2012-06-21_message_1",
        "BRK.B_2012-06-21.csv, BRK.B_2012-06-21",
        "spy.zip, spy",
        "spy, spy",
        ".csv, .csv",
    })
    void extensionsAreLeftOut(String name, String bare) {
        assertThat(FileName.withoutExtensions(name)).isEqualTo(bare);
    }

    @Test
    void aSecondNameTellsWhatTheFirstDoesNot() {
        assertThat(FileName.of("today.zip").or(FileName.of("20131007_spy_Trade.csv")))
                .isEqualTo(FileName.of("spy_20131007.csv"));
        assertThat(FileName.of("ibm_20131008.zip").or(FileName.of("20131007_spy_Trade.csv")))
                .isEqualTo(FileName.of("ibm_20131008.csv"));
    }
}
