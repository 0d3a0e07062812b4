package dev.blotter.bootstrap.verb;

import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.position.Position;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** Tables that several verbs show. */
public final class Tables {

    private static final MathContext FOR_DISPLAY = new MathContext(10, RoundingMode.HALF_EVEN);

    private Tables() {}

    /** What is held of each instrument; of the instruments, the multipliers are asked for. */
    public static TextTable positions(Collection<Position> positions, InstrumentFinder instruments) {
        TextTable table = new TextTable("instrument", "quantity>", "average price>", "cost>", "realised>", "fees");
        for (Position position : positions) {
            table.row(
                    position.key().instrument(),
                    Screen.number(position.quantity().value()),
                    average(position, instruments),
                    Screen.number(position.cost().value()),
                    Screen.number(position.realised().value()),
                    position.fees().text());
        }
        return table;
    }

    /** Cost for each unit, in ten digits: people compare it with prices; the exact figure is the cost. */
    private static String average(Position position, InstrumentFinder instruments) {
        if (position.isFlat()) {
            return "";
        }
        BigDecimal multiplier = instruments
                .find(position.key().instrument())
                .orElseThrow()
                .multiplier()
                .value();
        return plain(position.cost().value().divide(position.quantity().value().multiply(multiplier), FOR_DISPLAY));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Screen.number(stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped);
    }

    public static TextTable cash(Collection<CashBalance> balances) {
        TextTable table = new TextTable("currency", "amount>", "deposited>");
        balances.forEach(balance -> table.row(
                balance.key().currency(),
                Screen.number(balance.amount().value()),
                Screen.number(balance.deposited().value())));
        return table;
    }
}
