package dev.blotter.torture.witness;

import java.util.List;

/** What may be asked of a victim. */
public enum RequestKind {
    INSTRUMENT,
    PORTFOLIO,
    DEPOSIT,
    ORDER,
    FILL,
    BUST;

    /** The names of its fields. */
    List<String> names() {
        return switch (this) {
            case INSTRUMENT -> List.of("instrument", "currency");
            case PORTFOLIO -> List.of("name");
            case DEPOSIT -> List.of("amount", "currency", "time");
            case ORDER -> List.of("order", "instrument", "side", "quantity", "price", "account", "time");
            case FILL ->
                List.of("order", "instrument", "side", "quantity", "price", "fee", "time", "sequence", "execution");
            case BUST -> List.of("order", "instrument", "side", "time", "sequence", "execution", "busted");
        };
    }
}
