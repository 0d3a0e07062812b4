package dev.blotter.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every checked type against everything that must not pass, as tables of input and answer. */
@DisplayName("Bad input is refused with the field's name")
class BadInputTest {

    private record Case(String input, String problem) {}

    private static final String DIGITS_20 = "12345678901234567890";
    private static final String DECIMALS_18 = "0.123456789012345678";
    private static final String WITHOUT_NUMBER = ", which is not a number";

    private static final Case[] NO_NUMBERS = {
        refused(DIGITS_20 + "1", "has 21 digits before the point; at most 20 are kept"),
        refused("-" + DIGITS_20 + "1.5", "has 21 digits before the point; at most 20 are kept"),
        refused(DECIMALS_18 + "9", "has 19 digits after the point; at most 18 are kept"),
        refused("1e20", "has 21 digits before the point; at most 20 are kept"),
        refused("1e400", "has 401 digits before the point; at most 20 are kept"),
        refused("1e-400", "has 400 digits after the point; at most 18 are kept"),
        refused("1e2147483647", "has 2147483648 digits before the point; at most 20 are kept"),
        refused("1e99999999999", "is '1e99999999999'" + WITHOUT_NUMBER),
        refused("1".repeat(65), "is a text of 65 characters, too long for a number"),
        refused("NaN", "is 'NaN'" + WITHOUT_NUMBER),
        refused("Infinity", "is 'Infinity'" + WITHOUT_NUMBER),
        refused("-Infinity", "is '-Infinity'" + WITHOUT_NUMBER),
        refused("", "is ''" + WITHOUT_NUMBER),
        refused(" 1", "is ' 1'" + WITHOUT_NUMBER),
        refused("1 ", "is '1 '" + WITHOUT_NUMBER),
        refused("1,5", "is '1,5'" + WITHOUT_NUMBER),
        refused("1_000", "is '1_000'" + WITHOUT_NUMBER),
        refused("0x10", "is '0x10'" + WITHOUT_NUMBER),
        refused("1.2.3", "is '1.2.3'" + WITHOUT_NUMBER),
        refused("--1", "is '--1'" + WITHOUT_NUMBER),
        refused("1d", "is '1d'" + WITHOUT_NUMBER),
        refused("null", "is 'null'" + WITHOUT_NUMBER),
    };

    private static final Case[] NO_TEXTS = {
        refused("", "is empty"),
        refused(" \t ", "is empty"),
        refused("A\0B", "has the control character U+0000 at position 2"),
        refused("A\n", "has the control character U+000A at position 2"),
        refused("\u001b[31m", "has the control character U+001B at position 1"),
        refused("AB\u007f", "has the control character U+007F at position 3"),
        refused("A\ud83d", "has half of a surrogate pair at position 2"),
        refused("\ud83dA", "has half of a surrogate pair at position 1"),
        refused("\ude00\ud83d", "has half of a surrogate pair at position 1"),
    };

    private static final Case[] NO_CODES = {
        refused("A B", "has the character ' ' at position 2"),
        refused("A,B", "has the character ',' at position 2"),
        refused("\"A", "has the character '\"' at position 1"),
        refused("A\u2028", "has the character '\u2028' at position 2"),
    };

    private static final Case[] NO_UUIDS = Stream.of(
                    "",
                    "1",
                    "01970000-0000-7000-8000-00000000000",
                    "01970000-0000-7000-8000-0000000000011",
                    "01970000000070008000000000000001",
                    "{1970000-0000-7000-8000-000000000001}",
                    "0197000g-0000-7000-8000-000000000001",
                    "+1970000-0000-7000-8000-000000000001",
                    "0197000-00000-7000-8000-000000000001",
                    "1-1-1-1-0000000000000000000000000001",
                    "0197000\u0660-0000-7000-8000-000000000001",
                    "01970000-0000-7000-8000-00000000000\0")
            .map(text -> refused(text, "is not a UUID such as 01970000-0000-7000-8000-000000000001"))
            .toArray(Case[]::new);

    @TestFactory
    Stream<DynamicTest> numbers() {
        return Map.<String, Function<String, Object>>of(
                        "price", Price::of, "quantity", Quantity::of, "amount", Amount::of)
                .entrySet()
                .stream()
                .flatMap(type -> table(type.getKey(), type.getValue(), NO_NUMBERS));
    }

    @TestFactory
    Stream<DynamicTest> quantities() {
        return table(
                "quantity",
                Quantity::of,
                refused("0", "is 0; it must be greater than zero"),
                refused("-0.000000000000000001", "is -0.000000000000000001; it must be greater than zero"));
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return Stream.of(
                        code("symbol", 64, text -> new InstrumentId(text, new Venue("XNAS"))),
                        code("venue", 32, Venue::new),
                        code("executionId", 128, VenueExecutionId::new),
                        code("clientOrderId", 128, ClientOrderId::new),
                        code("venueOrderId", 128, VenueOrderId::new),
                        table("text", BadInputTest::eventWithText, NO_TEXTS),
                        table(
                                "text",
                                BadInputTest::eventWithText,
                                refused("x".repeat(1001), "has 1001 characters; at most 1000 are allowed")))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> instruments() {
        String format = "; it is written SYMBOL.VENUE, such as AAPL.XNAS";
        return Stream.concat(
                table("venue", Venue::new, refused("X.NAS", "is 'X.NAS'; a venue code has no dot")),
                table(
                        "instrument",
                        InstrumentId::parse,
                        refused("", "is ''" + format),
                        refused("AAPL", "is 'AAPL'" + format),
                        refused("AAPL.", "is 'AAPL.'" + format),
                        refused(".XNAS", "is '.XNAS'" + format),
                        refused(".", "is '.'" + format)));
    }

    @TestFactory
    Stream<DynamicTest> currencies() {
        String format = "; a code has 2 to 16 of A-Z and 0-9";
        return Stream.concat(
                table("currency", Currency::new, NO_TEXTS),
                table(
                        "currency",
                        Currency::new,
                        refused("U", "is 'U'" + format),
                        refused("usd", "is 'usd'" + format),
                        refused("US D", "is 'US D'" + format),
                        refused("USD.", "is 'USD.'" + format),
                        refused("ÜSD", "is 'ÜSD'" + format),
                        refused("U".repeat(17), "has 17 characters; at most 16 are allowed")));
    }

    @TestFactory
    Stream<DynamicTest> fees() {
        return Stream.of(
                        table(
                                "fees",
                                Fees::parse,
                                refused("USD", "is 'USD', which is not a list of currency and amount"),
                                refused("USD 1;", "is 'USD 1;', which is not a list of currency and amount")),
                        table("amount", Fees::parse, refused("USD x", "is 'x'" + WITHOUT_NUMBER)),
                        table("currency", Fees::parse, refused("$ 1", "is '$'; a code has 2 to 16 of A-Z and 0-9")))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> uuids() {
        return Map.<String, Function<String, Object>>of(
                        "portfolio",
                        PortfolioId::parse,
                        "session",
                        SessionId::parse,
                        "order",
                        OrderId::parse,
                        "command",
                        CommandId::parse)
                .entrySet()
                .stream()
                .flatMap(type -> table(type.getKey(), type.getValue(), NO_UUIDS));
    }

    @TestFactory
    Stream<DynamicTest> times() {
        Case[] formats = Stream.of(
                        "",
                        "now",
                        "2012-06-21",
                        "2012-06-21T13:30:00",
                        "2012-06-21 13:30:00Z",
                        "2012-02-30T00:00:00Z",
                        "2012-06-21T25:30:00Z",
                        "2012-06-21T13:30:00.0042411761Z",
                        "1340285400")
                .map(text -> refused(text, "is '" + text + "', which is not an ISO 8601 instant"))
                .toArray(Case[]::new);
        return Stream.concat(
                table("time", Timestamp::parse, formats),
                table(
                        "time",
                        Timestamp::parse,
                        refused("2262-04-11T23:47:16.854775808Z", outside("2262-04-11T23:47:16.854775808Z")),
                        refused("1677-09-21T00:12:43.145224191Z", outside("1677-09-21T00:12:43.145224191Z")),
                        refused(
                                "+1000000000-12-31T23:59:59.999999999Z",
                                outside("+1000000000-12-31T23:59:59.999999999Z"))));
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        Case[] formats = Stream.of(
                        "", "today", "2012-6-21", "20120621", "2012-02-30", "2012-13-01", "2012-06-21 ", "21.06.2012")
                .map(text -> refused(text, "is '" + text + "', which is not a date such as 2012-06-21"))
                .toArray(Case[]::new);
        Case[] years = Stream.of("0000-12-31", "-0044-03-15", "+10000-01-01", "+999999999-12-31")
                .map(text -> refused(text, "is " + text + ", outside of the years 1 to 9999"))
                .toArray(Case[]::new);
        return Stream.of(
                        table("tradeDate", text -> DateField.parse("tradeDate", text), formats),
                        table("tradeDate", text -> DateField.parse("tradeDate", text), years),
                        table("tradeDate", text -> key(LocalDate.parse(text)), years),
                        table(
                                "tradeDate",
                                text -> new ExecutionRef(LocalDate.parse(text), new VenueExecutionId("E1")),
                                years))
                .flatMap(tests -> tests);
    }

    private static ExecutionKey key(LocalDate day) {
        return new ExecutionKey(
                Reports.PORTFOLIO, new Venue("XNAS"), Reports.INSTRUMENT, day, new VenueExecutionId("E1"));
    }

    private static String outside(String time) {
        return "is " + time + ", outside of the years 1677 to 2262";
    }

    private static Stream<DynamicTest> code(String field, int longest, Function<String, Object> making) {
        String tooLong = "has " + (longest + 1) + " characters; at most " + longest + " are allowed";
        return Stream.of(
                        table(field, making, NO_TEXTS),
                        table(field, making, NO_CODES),
                        table(field, making, refused("x".repeat(longest + 1), tooLong)),
                        Stream.of(DynamicTest.dynamicTest(
                                field + " of " + longest + " characters",
                                () -> assertThat(making.apply("x".repeat(longest))
                                                .toString())
                                        .startsWith("x".repeat(longest)))))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> table(String field, Function<String, Object> making, Case... cases) {
        return Arrays.stream(cases)
                .map(bad -> DynamicTest.dynamicTest(
                        field + " " + bad.problem,
                        () -> assertThatThrownBy(() -> making.apply(bad.input))
                                .isInstanceOfSatisfying(
                                        InvalidFieldException.class,
                                        refused -> assertThat(refused.field()).isEqualTo(field))
                                .hasMessage(field + " " + bad.problem)));
    }

    private static Case refused(String input, String problem) {
        return new Case(input, problem);
    }

    private static OrderEvent eventWithText(String text) {
        return new OrderEvent(
                Reports.order(1),
                OrderEventType.REJECTED,
                new EventKey(new Timestamp(1), 0, "V"),
                Evidence.VENUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                1);
    }
}
