package dev.blotter.torture.row;

import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.RequestKind;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What no store takes, as an engine might say it by mistake. */
enum Poison {
    ZERO_BYTE(fill -> fill.with("execution", "X\0Y")),
    NOT_A_NUMBER(fill -> fill.with("price", "NaN")),
    HUGE_EXPONENT(fill -> fill.with("price", "1e400")),
    NEGATIVE_QUANTITY(fill -> fill.with("quantity", "-5")),
    THIRTY_NINE_DIGITS(fill -> fill.with("price", "123456789012345678901234567890123456789")),
    NINETEEN_PLACES(fill -> fill.with("price", "0.1234567890123456789")),
    TOO_LONG(fill -> fill.with("execution", "X".repeat(1_000_000))),
    LONE_SURROGATE(fill -> fill.with("execution", "X\ud800")),
    UNKNOWN_PORTFOLIO(fill -> new Request(fill.kind(), fill.id(), new UUID(7, 7), fill.fields())),
    UNKNOWN_INSTRUMENT(fill -> fill.with("instrument", "NOSUCH.XNAS")),
    UNKNOWN_SIDE(fill -> fill.with("side", "HOLD")),
    SUM_OUT_OF_RANGE(fill -> fill.with("quantity", "99999999999999999999").with("price", "99999999999999999999"));

    private final UnaryOperator<Request> spoiled;

    Poison(UnaryOperator<Request> spoiled) {
        this.spoiled = spoiled;
    }

    /** The fill with the poison in it. */
    Request in(Request fill) {
        if (fill.kind() != RequestKind.FILL) {
            throw new IllegalArgumentException("only fills are poisoned");
        }
        return spoiled.apply(fill);
    }
}
