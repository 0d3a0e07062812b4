package dev.blotter.bootstrap.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One currency of one portfolio: cash + cost = deposits + realised − fees. */
record DemoBalance(String portfolio, CashBalance cash, Amount cost, Amount realised, Amount fees) {

    static List<DemoBalance> of(List<PortfolioView> views, InstrumentFinder instruments) {
        List<DemoBalance> balances = new ArrayList<>();
        for (PortfolioView view : views) {
            for (CashBalance cash : view.cash()) {
                balances.add(of(view, cash, instruments));
            }
        }
        return balances;
    }

    private static DemoBalance of(PortfolioView view, CashBalance cash, InstrumentFinder instruments) {
        Currency currency = cash.key().currency();
        Amount cost = Amount.ZERO;
        Amount realised = Amount.ZERO;
        Amount fees = Amount.ZERO;
        for (Position position : view.positions()) {
            Instrument traded = instruments.find(position.key().instrument()).orElseThrow();
            if (traded.quote().equals(currency)) {
                cost = cost.plus(position.cost());
                realised = realised.plus(position.realised());
            }
            fees = fees.plus(position.fees().in(currency));
        }
        String name = view.portfolio().name();
        return new DemoBalance(name.substring(0, Math.max(0, name.indexOf(" ("))), cash, cost, realised, fees);
    }

    boolean isExact() {
        return cash.amount().plus(cost).equals(cash.deposited().plus(realised).minus(fees));
    }

    void addTo(TextTable table) {
        table.row(
                cash.key().currency(),
                Screen.number(cash.amount().value()),
                Screen.number(cost.value()),
                Screen.number(cash.deposited().value()),
                Screen.number(realised.value()),
                Screen.number(fees.value()),
                isExact() ? "yes" : "NO");
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("portfolio", portfolio);
        json.writeStringField("currency", cash.key().currency().code());
        json.writeNumberField("cash", cash.amount().value());
        json.writeNumberField("cost", cost.value());
        json.writeNumberField("deposited", cash.deposited().value());
        json.writeNumberField("realised", realised.value());
        json.writeNumberField("fees", fees.value());
        json.writeBooleanField("exact", isExact());
        json.writeEndObject();
    }
}
