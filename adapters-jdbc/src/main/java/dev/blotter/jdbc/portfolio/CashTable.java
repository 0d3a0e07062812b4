package dev.blotter.jdbc.portfolio;

import static dev.blotter.jdbc.table.Column.decimal;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.SQLException;
import java.util.List;

/** The table {@code cash_balances}: one row for each currency of a portfolio. */
public final class CashTable {

    public static final Table<CashBalance> CASH = new Table<>(
            "cash_balances",
            List.of(uuid("portfolio_id"), text("currency"), decimal("amount"), decimal("deposited")),
            2,
            c -> Cells.of(c.key().portfolio(), c.key().currency(), c.amount(), c.deposited()),
            CashTable::read);

    public static final Lookup<CashBalance, CashKey> BY_KEY = CASH.lookup(
            "cash.load", List.of("portfolio_id", "currency"), key -> Cells.of(key.portfolio(), key.currency()));

    private CashTable() {}

    private static CashBalance read(Row row) throws SQLException {
        CashKey key = new CashKey(row.uuid(PortfolioId::parse, PortfolioId::new), row.of(Currency::new));
        return new CashBalance(key, row.decimal(Amount::of, Amount::new), row.decimal(Amount::of, Amount::new));
    }
}
