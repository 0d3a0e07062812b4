package dev.blotter.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "USD 1.2", "BNB -0.001;USD 1.2", "BNB 0.001;EUR 3;USD 1.2"})
    void whatWasWrittenIsRead(String text) {
        assertThat(Fees.parse(text).text()).isEqualTo(text);
    }

    @Test
    void theOrderInWhichTheyWerePaidIsNoDifference() {
        Money dollars = Money.of("1.2", "USD");
        Money coins = Money.of("0.001", "BNB");
        Fees one = Fees.NONE.plus(dollars).plus(coins);
        assertThat(one).isEqualTo(Fees.NONE.plus(coins).plus(dollars)).isEqualTo(Fees.parse("USD 1.2;BNB 0.001"));
        assertThat(one.text()).isEqualTo("BNB 0.001;USD 1.2");
    }

    @Test
    void whatAddsUpToNothingIsLeftOut() {
        Fees fees = Fees.parse("USD 1.2").plus(Money.of("-1.2", "USD"));
        assertThat(fees).isEqualTo(Fees.NONE).isEqualTo(new Fees(Map.of(new Currency("USD"), Amount.ZERO)));
        assertThat(fees.in(new Currency("USD"))).isEqualTo(Amount.ZERO);
        assertThat(Fees.parse("EUR 2;USD 1.2").plus(Money.of("-2", "EUR"))).isEqualTo(Fees.parse("USD 1.2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USD",
                "1.2",
                "USD1.2",
                ";",
                "USD 1.2;",
                ";USD 1.2",
                "usd 1.2",
                "USD  1.2",
                "USD 1.2;EUR",
                "USD x"
            })
    void whatIsNoListIsRefused(String text) {
        assertThatThrownBy(() -> Fees.parse(text)).isInstanceOf(InvalidFieldException.class);
    }
}
