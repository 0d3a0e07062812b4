package dev.blotter.contract.simulator;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.position.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the rows of one portfolio against plain sums: the invariants I2, I5 and I6. */
record SumsCheck(Stored stored, Sums sums, Map<InstrumentId, Instrument> instruments, List<String> broken) {

    static List<String> broken(Stored stored, Sums sums, Map<InstrumentId, Instrument> instruments) {
        SumsCheck check = new SumsCheck(stored, sums, instruments, new ArrayList<>());
        check.reports();
        stored.orders().forEach(check::order);
        stored.positions().forEach(check::position);
        stored.cash().forEach(check::cash);
        check.nothingMissing();
        return check.broken;
    }

    private void reports() {
        Set<ExecutionKey> keys = new HashSet<>();
        for (Execution execution : stored.executions()) {
            if (!keys.add(execution.key()) || !sums.reports.contains(execution.key())) {
                broken.add("I2: execution " + execution.key().id() + " is stored twice, or was never sent");
            }
        }
        if (keys.size() != sums.reports.size()) {
            broken.add("I1: of " + sums.reports.size() + " executions " + keys.size() + " are stored");
        }
        if (stored.events().size() != sums.events) {
            broken.add(
                    "I2: of " + sums.events + " order events " + stored.events().size() + " are stored");
        }
    }

    private void order(Order order) {
        BigDecimal executed = sums.executed.getOrDefault(order.key().id(), BigDecimal.ZERO);
        same("I5: CumQty of order " + order.key().id(), order.cumQuantity(), executed);
        boolean works = !order.isAdopted() && !sums.ended.contains(order.key().id());
        BigDecimal left =
                sums.asked.getOrDefault(order.key().id(), BigDecimal.ZERO).subtract(executed);
        BigDecimal leaves = works && left.signum() > 0 ? left : BigDecimal.ZERO;
        same("I5: LeavesQty of order " + order.key().id(), order.leavesQuantity(), leaves);
    }

    private void position(Position position) {
        InstrumentId instrument = position.key().instrument();
        same("I6: position in " + instrument, position.quantity(), sums.held.getOrDefault(instrument, BigDecimal.ZERO));
    }

    private void cash(CashBalance balance) {
        Currency currency = balance.key().currency();
        same(
                "I6: deposits in " + currency,
                balance.deposited(),
                sums.deposited.getOrDefault(currency, BigDecimal.ZERO));
        same("I6: cash in " + currency, balance.amount(), sums.cash.getOrDefault(currency, BigDecimal.ZERO));
        Amount left = balance.amount();
        Amount right = balance.deposited();
        for (Position position : stored.positions()) {
            right = right.minus(position.fees().in(currency));
            if (quoted(position, currency)) {
                left = left.plus(position.cost());
                right = right.plus(position.realised());
            }
        }
        same("I6: cash and cost in " + currency, left, right.value());
    }

    private boolean quoted(Position position, Currency currency) {
        return Optional.ofNullable(instruments.get(position.key().instrument()))
                .map(traded -> traded.quote().equals(currency))
                .orElse(false);
    }

    private void nothingMissing() {
        Set<Currency> currencies = new HashSet<>();
        stored.cash().forEach(balance -> currencies.add(balance.key().currency()));
        sums.cash.forEach((currency, amount) -> {
            if (amount.signum() != 0 && !currencies.contains(currency)) {
                broken.add("I6: there is no balance in " + currency);
            }
        });
        Set<InstrumentId> positions = new HashSet<>();
        stored.positions().forEach(position -> positions.add(position.key().instrument()));
        sums.held.forEach((instrument, quantity) -> {
            if (quantity.signum() != 0 && !positions.contains(instrument)) {
                broken.add("I6: there is no position in " + instrument);
            }
        });
    }

    private void same(String what, Amount stored, BigDecimal expected) {
        if (stored.value().compareTo(expected) != 0) {
            broken.add(what + " is " + stored + ", not " + expected.toPlainString());
        }
    }
}
