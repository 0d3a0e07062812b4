package dev.blotter.imports.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.imports.BadInputException;
import dev.blotter.imports.TestFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinanceRowsTest {

    private static final String DEPTH = "1723161255030314667 {\"stream\":\"btcusdt@depth@0ms\","
            + "\"data\":{\"e\":\"depthUpdate\",\"b\":[[\"1\",\"2\"]]}}";
    private static final String FIRST = trade("BTCUSDT", 5266583935L, "61800.30", "0.0060", false);
    private static final String SECOND = trade("BTCUSDT", 5266583936L, "61800.20", "1", true);

    @TempDir
    private Path folder;

    private static String trade(String symbol, long id, String price, String quantity, boolean buyerIsMaker) {
        return "1723161255088176367 {\"stream\":\"x@trade\",\"data\":"
                + message(symbol, id, price, quantity, buyerIsMaker) + "}";
    }

    private static String message(String symbol, long id, String price, String quantity, boolean buyerIsMaker) {
        return "{'e':'trade','T':1723161256322,'s':'%s','t':%d,'p':'%s','q':'%s','m':%b}"
                .formatted(symbol, id, price, quantity, buyerIsMaker)
                .replace('\'', '"');
    }

    private List<FlowRow> rows(FlowOptions options, String... lines) {
        return FlowFixture.rows(folder, FlowFormat.BINANCE, options, lines);
    }

    private List<RecordExecution> executions(FlowOptions options, String... lines) {
        return rows(options, lines).stream()
                .map(row -> (RecordExecution) row.command().orElseThrow())
                .toList();
    }

    @Test
    void aTradeIsAnExecutionOnAnOrderOfItsOwn() {
        RecordExecution execution = executions(FlowOptions.NONE, FIRST).getFirst();

        assertThat(execution.executionKey().venue()).hasToString("BINANCE");
        assertThat(execution.executionKey().instrument()).hasToString("BTCUSDT.BINANCE");
        assertThat(execution.executionKey().tradeDate()).hasToString("2024-08-08");
        assertThat(execution.executionKey().id()).hasToString("5266583935");
        assertThat(execution.report().eventTime()).isEqualTo(Timestamp.parse("2024-08-08T23:54:16.322Z"));
        assertThat(execution.report().side()).isEqualTo(Side.BUY);
        assertThat(execution.fill().price()).hasToString("61800.3");
        assertThat(execution.fill().quantity()).hasToString("0.006");
    }

    @Test
    void onlyTradesAreRowsAndKeepTheirLines() {
        assertThat(rows(FlowOptions.NONE, DEPTH, FIRST, DEPTH, SECOND))
                .extracting(FlowRow::line)
                .containsExactly(2L, 4L);
    }

    @Test
    void aMessageNeedsNoEnvelope() {
        String bare = "1 " + message("BTCUSDT", 5266583935L, "61800.30", "0.0060", false);

        assertThat(executions(FlowFixture.booked(BookedSide.BUY), bare))
                .isEqualTo(executions(FlowFixture.booked(BookedSide.BUY), FIRST));
    }

    @Test
    void aTradeThatTheFeedHasTwiceIsTheSameCommand() {
        List<RecordExecution> executions = executions(FlowOptions.NONE, FIRST, DEPTH, FIRST, SECOND);

        assertThat(executions.get(1)).isEqualTo(executions.get(0));
        assertThat(executions.get(2).id()).isNotEqualTo(executions.get(0).id());
        assertThat(executions.get(2).orderKey()).isNotEqualTo(executions.get(0).orderKey());
    }

    @ParameterizedTest
    @CsvSource({"BUY, BUY, BUY", "TAKER, BUY, SELL", "MAKER, SELL, BUY"})
    void theSideIsThatOfWhoWasAskedFor(BookedSide side, Side whenSellerIsMaker, Side whenBuyerIsMaker) {
        assertThat(executions(FlowFixture.booked(side), FIRST, SECOND))
                .extracting(execution -> execution.report().side())
                .containsExactly(whenSellerIsMaker, whenBuyerIsMaker);
    }

    @Test
    void theDayChangesWithTheTime() {
        String next = FIRST.replace("\"T\":1723161256322", "\"T\":1723161600000");

        assertThat(executions(FlowOptions.NONE, FIRST, next))
                .extracting(execution -> execution.executionKey().tradeDate().toString())
                .containsExactly("2024-08-08", "2024-08-09");
    }

    @Test
    void severalSymbolsAreRegisteredAsTheyCome() {
        String ether = trade("ETHUSDT", 7, "2500.10", "3", false);
        Path file = TestFiles.write(folder, "feed", DEPTH, FIRST, ether, SECOND);

        try (FlowFile flow = FlowFile.open(file, FlowFormat.BINANCE, FlowOptions.NONE)) {
            assertThat(flow.next()).isPresent();
            assertThat(flow.takeSetUp())
                    .extracting(command -> command.subject())
                    .containsExactly("instrument/BTCUSDT.BINANCE", "portfolio/" + flow.portfolio());
            assertThat(flow.next()).isPresent();
            assertThat(flow.takeSetUp())
                    .extracting(command -> command.subject())
                    .containsExactly("instrument/ETHUSDT.BINANCE");
            assertThat(flow.next()).isPresent();
            assertThat(flow.takeSetUp()).isEmpty();
        }
    }

    @Test
    void thePortfolioIsInTetherAndBeginsWithTheDay() {
        Path file = TestFiles.write(folder, "feed", FIRST);

        try (FlowFile flow = FlowFile.open(file, FlowFormat.BINANCE, FlowOptions.NONE)) {
            flow.next();
            OpenPortfolio open = (OpenPortfolio) flow.takeSetUp().get(1);
            assertThat(open.name()).isEqualTo("binance-feed");
            assertThat(open.base()).hasToString("USDT");
            assertThat(open.openedTime()).hasToString("2024-08-08T00:00:00Z");
        }
    }

    @Test
    void anotherQuoteMustBeSaid() {
        String euro = trade("BTCEUR", 7, "1", "3", false);

        assertThat(executions(FlowFixture.quoted("EUR"), euro)).hasSize(1);
        assertThatThrownBy(() -> executions(FlowOptions.NONE, DEPTH, euro))
                .hasMessageEndingWith(
                        "rows.csv, line 2: s is 'BTCEUR', which does not tell the quote currency; it must be given");
        assertThatThrownBy(() -> executions(FlowFixture.quoted("EUR"), FIRST))
                .hasMessageEndingWith("rows.csv, line 1: s is 'BTCUSDT', quoted in USDT and not in EUR");
    }

    @Test
    void anotherSymbolThanTheGivenOneIsRefused() {
        assertThat(executions(FlowFixture.options("BTCUSDT.UM"), FIRST)
                        .getFirst()
                        .executionKey()
                        .instrument())
                .hasToString("BTCUSDT.UM");
        assertThatThrownBy(() -> executions(FlowFixture.options("ETHUSDT"), FIRST))
                .hasMessageEndingWith("rows.csv, line 1: s is 'BTCUSDT'; the feed was said to be of ETHUSDT");
    }

    @Test
    void aFeedWithoutTradesHoldsNoRows() {
        assertThatThrownBy(() -> rows(FlowOptions.NONE, DEPTH))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("rows.csv") + ": holds no rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1723161255088176367|line has 1 field instead of 2 (local nanoseconds, JSON)",
                "x {}|local time is 'x', which is not a number",
                "1 []|message is not a JSON object",
                "1 |message is not a JSON object",
                "1 {} {}|message has more behind its JSON object",
                "1 {'a':}|message is no JSON at its character 6",
                "1 {'a':1,'a':2}|message is no JSON at its character 11",
                "1 {'data':{'e':'depthUpdate','b':[['1','2']|message ends within its JSON; the line is cut off",
            })
    void badLinesAreNamed(String line, String problem) {
        assertBad(line.replace('\'', '"'), problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'s'|'S'|s is missing in the trade",
                "'p'|'P'|p is missing in the trade",
                "'m'|'M'|m is missing in the trade",
                "5266583935|'a'|t is 'a', which is not a number",
                "61800.30|6180O.30|p is '6180O.30', which is not a number",
                "61800.30|6e4|p is '6e4'; a number here has digits, a sign and a point only",
                "61800.30|123456789012345678901.1|p has 21 digits before the point; at most 20 are kept",
                "61800.30|0.1234567890123456789|p has 19 digits after the point; at most 18 are kept",
                "0.0060|0.0000|q is 0; it must be greater than zero",
                "0.0060|-1|q is -1; it must be greater than zero",
                "false|0|m is '0'; it must be true or false",
                "'T':1723161256322|'T':9223372036854775807|T is 9223372036854775807, which is no time in milliseconds",
                "BTCUSDT|BTC USDT|symbol has the character ' ' at position 4",
            })
    void badFieldsAreNamed(String good, String bad, String problem) {
        assertBad(FIRST.replace(good.replace('\'', '"'), bad.replace('\'', '"')), problem);
    }

    private void assertBad(String line, String problem) {
        assertThatThrownBy(() -> rows(FlowOptions.NONE, SECOND, line))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("rows.csv") + ", line 2: " + problem);
    }
}
