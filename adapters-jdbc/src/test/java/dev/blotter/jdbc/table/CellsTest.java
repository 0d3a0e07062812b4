package dev.blotter.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain's values become those that columns hold. */
class CellsTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void identifiers() {
        assertThat(Cells.of(new PortfolioId(ID), new OrderId(ID), new SessionId(ID), new CommandId(ID)))
                .containsOnly(ID);
    }

    @Test
    void names() {
        assertThat(Cells.of(
                        InstrumentId.parse("BRK.B.XNYS"),
                        new Venue("XNYS"),
                        new Currency("USD"),
                        new VenueExecutionId("E"),
                        new ClientOrderId("C"),
                        new VenueOrderId("V"),
                        Side.SELL,
                        Fees.NONE.plus(Money.of("1.50", "USD")),
                        "text"))
                .containsExactly("BRK.B.XNYS", "XNYS", "USD", "E", "C", "V", "SELL", "USD 1.5", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "x\ud83d", "\ude42x", "\ude42\ud83d", "\ud83d\ud83d\ude42"})
    void textThatDriversWouldChangeIsRefused(String text) {
        assertThatThrownBy(() -> Cells.of(text)).isInstanceOf(RowRefusedException.class);
        assertThat(Cells.of("\ud83d\ude42")).containsExactly("\ud83d\ude42");
    }

    @Test
    void numbersAndTimes() {
        LocalDate date = LocalDate.of(2012, 6, 21);
        assertThat(Cells.of(Amount.of("-1.50"), Price.of("0"), Quantity.of(1), new Timestamp(-7), 7L, 7, true, date))
                .containsExactly(new BigDecimal("-1.5"), BigDecimal.ZERO, BigDecimal.ONE, -7L, 7L, 7, true, date);
        assertThat(Cells.of(Digest.NONE)).containsExactly(new byte[32]);
    }

    @Test
    void whatMayBeMissing() {
        assertThat(Cells.of(Optional.empty(), Optional.of(Side.BUY), Optional.of(Optional.of(1L))))
                .containsExactly(null, "BUY", 1L);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cells.of(new Object()))
                .withMessage("no column holds a java.lang.Object");
    }
}
