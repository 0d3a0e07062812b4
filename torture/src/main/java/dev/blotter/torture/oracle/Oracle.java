package dev.blotter.torture.oracle;

import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.RequestKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the book must be when exactly these requests took effect: computed from what was sent, by nothing of Blotter's.
 */
final class Oracle {

    private static final String FEES_IN = "USD";

    /** Of an order, a currency or an instrument of a portfolio. */
    record Of(UUID portfolio, String name) {}

    /** Cash, and what of it was deposited. */
    record Cash(BigDecimal amount, BigDecimal deposited) {

        static final Cash NONE = new Cash(BigDecimal.ZERO, BigDecimal.ZERO);

        Cash plus(BigDecimal more) {
            return new Cash(amount.add(more), deposited);
        }

        Cash deposited(BigDecimal more) {
            return new Cash(amount.add(more), deposited.add(more));
        }
    }

    private final Map<Of, BigDecimal> cum = new HashMap<>();
    private final Map<Of, Cash> cash = new HashMap<>();
    private final Map<Of, List<Request>> held = new HashMap<>();

    private Oracle() {}

    static Oracle of(Collection<Request> effective) {
        Oracle oracle = new Oracle();
        Map<String, String> quotes = new HashMap<>();
        Set<Of> busted = new HashSet<>();
        for (Request request : effective) {
            if (request.kind() == RequestKind.INSTRUMENT) {
                quotes.put(request.get("instrument"), request.get("currency"));
            } else if (request.kind() == RequestKind.BUST) {
                busted.add(new Of(request.portfolio(), request.get("busted")));
            }
        }
        for (Request request : effective) {
            if (request.kind() == RequestKind.DEPOSIT) {
                oracle.cash.merge(
                        new Of(request.portfolio(), request.get("currency")),
                        Cash.NONE.deposited(new BigDecimal(request.get("amount"))),
                        (a, b) -> a.deposited(b.amount()));
            } else if (request.kind() == RequestKind.FILL
                    && !busted.contains(new Of(request.portfolio(), request.get("execution")))) {
                oracle.fill(request, quotes.getOrDefault(request.get("instrument"), "?"));
            }
        }
        return oracle;
    }

    private void fill(Request fill, String quote) {
        UUID portfolio = fill.portfolio();
        BigDecimal paid = ExpectedPosition.units(fill).multiply(new BigDecimal(fill.get("price")));
        add(new Of(portfolio, quote), paid.negate());
        add(new Of(portfolio, FEES_IN), new BigDecimal(fill.get("fee")).negate());
        cum.merge(new Of(portfolio, fill.get("order")), new BigDecimal(fill.get("quantity")), BigDecimal::add);
        held.computeIfAbsent(new Of(portfolio, fill.get("instrument")), each -> new ArrayList<>())
                .add(fill);
    }

    private void add(Of currency, BigDecimal amount) {
        cash.put(currency, cash.getOrDefault(currency, Cash.NONE).plus(amount));
    }

    BigDecimal cum(UUID portfolio, UUID order) {
        return cum.getOrDefault(new Of(portfolio, order.toString()), BigDecimal.ZERO);
    }

    Map<Of, Cash> cash() {
        return cash;
    }

    /** All that were ever traded. */
    Set<Of> instruments() {
        return held.keySet();
    }

    ExpectedPosition position(Of instrument) {
        return ExpectedPosition.of(held.getOrDefault(instrument, List.of()));
    }
}
