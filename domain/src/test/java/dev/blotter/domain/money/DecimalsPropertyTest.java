package dev.blotter.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

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
}
