package dev.blotter.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GoodInputPropertyTest {

    @Property
    void uuidsAreReadAsTheyAreWritten(@ForAll long high, @ForAll long low) {
        UUID uuid = new UUID(high, low);

        assertThat(Uuids.parse("order", uuid.toString())).isEqualTo(uuid);
        assertThat(Uuids.parse("order", uuid.toString().toUpperCase(Locale.ROOT)))
                .isEqualTo(uuid);
    }

    @Property
    void uuidsAreInTheOrderOfTheirText(
            @ForAll long high, @ForAll long low, @ForAll long otherHigh, @ForAll long otherLow) {
        PortfolioId one = new PortfolioId(new UUID(high, low));
        PortfolioId other = new PortfolioId(new UUID(otherHigh, otherLow));

        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Property
    void timesAreReadAsTheyAreWritten(@ForAll long nanos) {
        assertThat(Timestamp.parse(new Timestamp(nanos).toString())).isEqualTo(new Timestamp(nanos));
    }

    @Property
    void amountsOfUnitsAddUpExactly(@ForAll int a, @ForAll int b) {
        Amount one = new Amount(BigDecimal.valueOf(a, 18));
        Amount other = new Amount(BigDecimal.valueOf(b, 18));

        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(one.negated())).isEqualTo(Amount.ZERO);
        assertThat(Quantity.of(1).times(new Price(one.value()))).isEqualByComparingTo(one.value());
    }
}
