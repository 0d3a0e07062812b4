package dev.blotter.torture.witness;

import java.util.List;

/** What may be asked of a victim, and what each of these says. */
public enum RequestKind {
    INSTRUMENT("instrument", "currency"),
    PORTFOLIO("name"),
    DEPOSIT("amount", "currency", "time"),
    ORDER("order", "instrument", "side", "quantity", "price", "account", "time"),
    FILL("order", "instrument", "side", "quantity", "price", "fee", "time", "sequence", "execution"),
    BUST("order", "instrument", "side", "time", "sequence", "execution", "busted");

    private final List<String> names;

    RequestKind(String... names) {
        this.names = List.of(names);
    }

    /** The names of its fields. */
    List<String> names() {
        return names;
    }
}
