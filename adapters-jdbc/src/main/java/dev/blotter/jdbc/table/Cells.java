package dev.blotter.jdbc.table;

import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.time.Timestamp;
import java.nio.charset.MalformedInputException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the domain's values into those of {@link ColumnKind}: identifiers into UUIDs, amounts into decimals, and so on.
 */
public final class Cells {

    private Cells() {}

    /** The values in their places; an {@link Optional} stands for what is in it, or for no value. */
    public static @Nullable Object[] of(Object... values) {
        @Nullable Object[] cells = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = cell(values[i]);
        }
        return cells;
    }

    @Nullable
    private static Object cell(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? cell(optional.get()) : null;
            case Amount amount -> amount.value();
            case Price price -> price.value();
            case Quantity quantity -> quantity.value();
            case Timestamp time -> time.epochNanos();
            case Enum<?> constant -> constant.name();
            case PortfolioId id -> id.value();
            case OrderId id -> id.value();
            case SessionId id -> id.value();
            case CommandId id -> id.value();
            case InstrumentId id -> id.toString();
            case Venue venue -> venue.code();
            case Currency currency -> currency.code();
            case VenueExecutionId id -> id.value();
            case ClientOrderId id -> id.value();
            case VenueOrderId id -> id.value();
            case Fees fees -> fees.text();
            case Digest digest -> digest.bytes();
            case String text -> wellFormed(text);
            case Long _, Integer _, Boolean _, LocalDate _ -> value;
            default ->
                throw new IllegalArgumentException(
                        "no column holds a " + value.getClass().getName());
        };
    }

    /** Half of a surrogate pair has no bytes in UTF-8; drivers put a question mark in its place and say nothing. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    throw new RowRefusedException(
                            "a text holds half of a surrogate pair", new MalformedInputException(1));
                }
                i++;
            }
        }
        return text;
    }
}
