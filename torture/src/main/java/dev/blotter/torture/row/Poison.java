package dev.blotter.torture.row;

import dev.blotter.torture.witness.Request;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What no store takes, as an engine might say it by mistake. */
enum Poison {
    ZERO_BYTE,
    NOT_A_NUMBER,
    HUGE_EXPONENT,
    NEGATIVE_QUANTITY,
    THIRTY_NINE_DIGITS,
    NINETEEN_PLACES,
    TOO_LONG,
    FAR_TOO_LONG,
    LONE_SURROGATE,
    UNKNOWN_PORTFOLIO,
    UNKNOWN_INSTRUMENT,
    UNKNOWN_SIDE,
    SUM_OUT_OF_RANGE;

    /** Those that a victim with little memory takes, too. */
    static final List<Poison> SMALL =
            Stream.of(values()).filter(each -> each != FAR_TOO_LONG).toList();

    private static final String TWENTY_DIGITS = "99999999999999999999";
    /** Made once: the witness remembers what was said. */
    private static final String LONG = "X".repeat(1_000_000);

    private static final String TEN_TIMES = LONG.repeat(10);

    /** The fill with the poison in it. */
    Request in(Request fill) {
        return switch (this) {
            case ZERO_BYTE -> fill.with("execution", "X\0Y");
            case NOT_A_NUMBER -> fill.with("price", "NaN");
            case HUGE_EXPONENT -> fill.with("price", "1e400");
            case NEGATIVE_QUANTITY -> fill.with("quantity", "-5");
            case THIRTY_NINE_DIGITS -> fill.with("price", "123456789012345678901234567890123456789");
            case NINETEEN_PLACES -> fill.with("price", "0.1234567890123456789");
            case TOO_LONG -> fill.with("execution", LONG);
            case FAR_TOO_LONG -> fill.with("execution", TEN_TIMES);
            case LONE_SURROGATE -> fill.with("execution", "X\ud800");
            case UNKNOWN_PORTFOLIO -> new Request(fill.kind(), fill.id(), new UUID(7, 7), fill.fields());
            case UNKNOWN_INSTRUMENT -> fill.with("instrument", "NOSUCH.XNAS");
            case UNKNOWN_SIDE -> fill.with("side", "HOLD");
            case SUM_OUT_OF_RANGE -> fill.with("quantity", TWENTY_DIGITS).with("price", TWENTY_DIGITS);
        };
    }
}
