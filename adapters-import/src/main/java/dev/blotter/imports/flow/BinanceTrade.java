package dev.blotter.imports.flow;

import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.time.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A trade message of Binance.
 *
 * @param id the trade's number, dense for each symbol
 */
record BinanceTrade(String symbol, long id, Fill fill, boolean buyerIsMaker, Timestamp time) {

    /** The trade, when the message is one. */
    static Optional<BinanceTrade> of(Map<String, String> message) {
        if (!"trade".equals(message.get("e"))) {
            return Optional.empty();
        }
        String symbol = field(message, "s");
        long id = RawNumber.count("t", field(message, "t"));
        Price price = new Price(RawNumber.decimal("p", field(message, "p")));
        Fill fill =
                new Fill(RawNumber.quantity("q", RawNumber.decimal("q", field(message, "q"))), price, Optional.empty());
        return Optional.of(new BinanceTrade(symbol, id, fill, flag(message, "m"), time(message)));
    }

    private static Timestamp time(Map<String, String> message) {
        long millis = RawNumber.count("T", field(message, "T"));
        try {
            return Timestamp.of(Instant.ofEpochMilli(millis));
        } catch (InvalidFieldException e) {
            throw new InvalidFieldException("T", "is " + millis + ", which is no time in milliseconds");
        }
    }

    private static boolean flag(Map<String, String> message, String name) {
        return switch (field(message, name)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InvalidFieldException(name, "is '" + message.get(name) + "'; it must be true or false");
        };
    }

    private static String field(Map<String, String> message, String name) {
        String value = message.get(name);
        if (value == null) {
            throw new InvalidFieldException(name, "is missing in the trade");
        }
        return value;
    }
}
