package dev.blotter.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.time.Timestamp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Good input is kept exactly, in one form")
class GoodInputTest {

    @ParameterizedTest
    @CsvSource({
        "99999999999999999999.999999999999999999, 99999999999999999999.999999999999999999",
        "-99999999999999999999.999999999999999999, -99999999999999999999.999999999999999999",
        "0.000000000000000001, 0.000000000000000001",
        "1.0000000000000000000000000, 1",
        "0001.50, 1.5",
        "100, 100",
        "100.0, 100",
        "1e2, 100",
        "1e19, 10000000000000000000",
        "15e-1, 1.5",
        "-0.0, 0",
        "0e999, 0",
        ".5, 0.5",
        "+1, 1",
    })
    void numbersHaveOneForm(String text, String form) {
        assertThat(Price.of(text)).hasToString(form).isEqualTo(Price.of(form));
        assertThat(Amount.of(text)).hasToString(form).isEqualTo(Amount.of(form));
        assertThat(Price.of(text)).hasSameHashCodeAs(Price.of(form));
    }

    @Test
    void symbolsMayHaveDots() {
        InstrumentId brk = InstrumentId.parse("BRK.B.XNYS");

        assertThat(brk.symbol()).isEqualTo("BRK.B");
        assertThat(brk.listing()).hasToString("XNYS");
        assertThat(brk).hasToString("BRK.B.XNYS");
    }

    @Test
    void namesMayBeOfAnyScript() {
        assertThat(new VenueExecutionId("取引-№1-😀")).hasToString("取引-№1-😀");
    }

    @Test
    void feesAreSummedPerCurrencyAndLeftOutAtZero() {
        Fees fees = Fees.NONE
                .plus(Money.of("1.20", "USD"))
                .plus(Money.of("0.001", "BNB"))
                .plus(Money.of("-0.5", "EUR"))
                .plus(Money.of("0.5", "EUR"))
                .plus(Money.of("0", "JPY"));

        assertThat(fees).hasToString("BNB 0.001;USD 1.2").isEqualTo(Fees.parse("USD 1.2;BNB 0.001"));
        assertThat(Fees.parse("")).isEqualTo(Fees.NONE);
        assertThat(Fees.parse("USD 1;USD -1")).isEqualTo(Fees.NONE);
    }

    @Test
    void timesReachToTheEndsOfTheirRange() {
        assertThat(Timestamp.parse("1677-09-21T00:12:43.145224192Z").epochNanos())
                .isEqualTo(Long.MIN_VALUE);
        assertThat(Timestamp.parse("2262-04-11T23:47:16.854775807Z").epochNanos())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Timestamp.parse("1969-12-31T23:59:59.999999999Z").epochNanos())
                .isEqualTo(-1);
        assertThat(Timestamp.parse("2012-06-21T13:30:00.004241176Z")).hasToString("2012-06-21T13:30:00.004241176Z");
    }
}
