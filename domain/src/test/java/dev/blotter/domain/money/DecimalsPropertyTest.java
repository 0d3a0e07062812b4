package dev.blotter.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

class DecimalsPropertyTest {

    @Property
    void zerosBehindThePointAreNoDifference(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") BigInteger digits,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll @IntRange(max = 18) int zeros) {
        BigDecimal value = new BigDecimal(digits, scale);
        BigDecimal padded = value.setScale(scale + zeros);
        BigDecimal kept = Decimals.exact("amount", padded);
        assertThat(kept).isEqualByComparingTo(value);
        assertThat(kept.scale()).isNotNegative();
        assertThat(kept).isEqualTo(Decimals.parse("amount", value.toPlainString()));
        assertThat(kept.scale() > 0 && kept.toPlainString().endsWith("0")).isFalse();
    }

    @Property
    void allDigitsThatAStoreGivesAreNoDifference(@ForAll long digits, @ForAll @IntRange(max = 18) int scale) {
        BigDecimal value = BigDecimal.valueOf(digits, scale);
        BigDecimal kept = Decimals.exact("amount", value.setScale(Decimals.SCALE));
        assertThat(kept).isEqualByComparingTo(value);
        assertThat(kept).isEqualTo(Decimals.exact("amount", value));
    }

    @Property
    void whatHasTooManyDigitsIsRefusedAndNothingElse(
            @ForAll @BigRange(min = "-1000000000000000000000000", max = "1000000000000000000000000") BigInteger digits,
            @ForAll @IntRange(min = -4, max = 24) int scale) {
        BigDecimal value = new BigDecimal(digits, scale);
        BigDecimal shortest = value.stripTrailingZeros();
        boolean fits = shortest.precision() - shortest.scale() <= Decimals.INTEGER_DIGITS
                && shortest.scale() <= Decimals.SCALE;
        if (fits) {
            assertThat(Decimals.exact("amount", value)).isEqualByComparingTo(value);
        } else {
            assertThatThrownBy(() -> Decimals.exact("amount", value)).isInstanceOf(InvalidFieldException.class);
        }
    }

    @Property
    void theLargestNumbersAreToldApart(@ForAll @IntRange(max = 18) int scale, @ForAll @IntRange(max = 1) int more) {
        BigDecimal value = new BigDecimal(BigInteger.TEN.pow(20 + scale).subtract(BigInteger.valueOf(1 - more)), scale);
        if (more == 0) {
            assertThat(Decimals.exact("amount", value)).isEqualByComparingTo(value);
        } else {
            assertThatThrownBy(() -> Decimals.exact("amount", value))
                    .hasMessageContaining("21 digits before the point");
        }
    }
}
