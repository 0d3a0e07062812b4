package dev.blotter.jdbc.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a result set's current row, taken one after the other from left to right.
 *
 * <p>Dates are read as text, which every driver gives alike; UUIDs and decimals as what the driver has them in.
 */
public final class Row {

    private final ResultSet cells;
    private final List<@Nullable Parsed> before = new ArrayList<>();
    private long texts;
    private int at;

    /** The rows of a result, of which the current one is read. */
    public Row(ResultSet cells) {
        this.cells = cells;
    }

    private record Parsed(String text, Object value) {}

    /** Begins with the first cell of the row that is current now. */
    void begin() {
        at = 0;
    }

    ResultSet cells() {
        return cells;
    }

    /** The next cell's text. */
    public String text() throws SQLException {
        return require(cells.getString(++at));
    }

    /** The next cell's text as what it stands for. */
    public <T> T of(Function<String, T> parse) throws SQLException {
        return parsed(text(), parse);
    }

    /** The next cell's text as what it stands for, empty when the cell is. */
    public <T> Optional<T> maybe(Function<String, T> parse) throws SQLException {
        return Optional.ofNullable(cells.getString(++at)).map(text -> parsed(text, parse));
    }

    /** Rows of a result mostly share a portfolio, a venue, a day: what is as in the row before is not parsed again. */
    private <T> T parsed(String text, Function<String, T> parse) {
        while (before.size() <= at) {
            before.add(null);
        }
        Parsed last = before.get(at);
        if (last != null && last.text().equals(text)) {
            @SuppressWarnings("unchecked") // of the same column
            T value = (T) last.value();
            return value;
        }
        T value = parse.apply(text);
        before.set(at, new Parsed(text, value));
        return value;
    }

    /**
     * The next cell's identifier.
     *
     * @param parse where the driver has it as text
     * @param make where the driver has it as a UUID
     */
    public <T> T uuid(Function<String, T> parse, Function<UUID, T> make) throws SQLException {
        return require(maybeUuid(parse, make).orElse(null));
    }

    /** Like {@link #uuid}, empty when the cell is. */
    public <T> Optional<T> maybeUuid(Function<String, T> parse, Function<UUID, T> make) throws SQLException {
        return switch (typed()) {
            case null -> Optional.empty();
            case UUID uuid -> Optional.of(make.apply(uuid));
            case Object other -> Optional.of(parsed(other.toString(), parse));
        };
    }

    /**
     * The next cell's decimal.
     *
     * @param parse where the driver has it as text
     * @param make where the driver has it as a decimal
     */
    public <T> T decimal(Function<String, T> parse, Function<BigDecimal, T> make) throws SQLException {
        return require(maybeDecimal(parse, make).orElse(null));
    }

    /** Like {@link #decimal}, empty when the cell is. */
    public <T> Optional<T> maybeDecimal(Function<String, T> parse, Function<BigDecimal, T> make) throws SQLException {
        return switch (typed()) {
            case null -> Optional.empty();
            case BigDecimal decimal -> Optional.of(make.apply(decimal));
            case Object other -> Optional.of(parse.apply(other.toString()));
        };
    }

    /** The next cell as the driver has it. Where it is text it is so in all rows, and asked for as such. */
    @Nullable
    private Object typed() throws SQLException {
        long column = 1L << at++;
        if ((texts & column) != 0) {
            return cells.getString(at);
        }
        Object cell = cells.getObject(at);
        if (cell instanceof String) {
            texts |= column;
        }
        return cell;
    }

    /** The next cell's name of an enum constant. */
    public <E extends Enum<E>> E name(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    /** The next cell's whole number. */
    public long number() throws SQLException {
        long number = cells.getLong(++at);
        // No number reads as 0; to ask whether it was none costs as much as the reading.
        if (number == 0 && cells.wasNull()) {
            require(null);
        }
        return number;
    }

    /** The next cell's whole number as what it stands for, empty when the cell is. */
    public <T> Optional<T> maybeNumber(Function<Long, T> parse) throws SQLException {
        long number = cells.getLong(++at);
        return number == 0 && cells.wasNull() ? Optional.empty() : Optional.of(parse.apply(number));
    }

    /** The next cell's truth. */
    public boolean flag() throws SQLException {
        boolean flag = cells.getBoolean(++at);
        if (!flag && cells.wasNull()) {
            require(null);
        }
        return flag;
    }

    /** The next cell's bytes. */
    public byte[] bytes() throws SQLException {
        return require(cells.getBytes(++at));
    }

    /** Passes over a cell that is derived from others. */
    public void skip() {
        at++;
    }

    /** The next cell as the Java type of its kind. */
    @Nullable
    Object value(ColumnKind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> maybe(Function.identity()).orElse(null);
            case UUID -> maybe(Row::written).orElse(null);
            case DECIMAL -> maybe(BigDecimal::new).orElse(null);
            case DATE -> maybe(LocalDate::parse).orElse(null);
            case LONG -> maybeNumber(Function.identity()).orElse(null);
            case INT -> maybeNumber(Math::toIntExact).orElse(null);
            case BOOL -> present(cells.getBoolean(++at));
            case BYTES -> cells.getBytes(++at);
        };
    }

    /** A UUID that is written otherwise than Blotter writes it is none: as a text, it is another key. */
    private static Object written(String text) {
        UUID uuid = UUID.fromString(text);
        return uuid.toString().equals(text) ? uuid : text;
    }

    @Nullable
    private Object present(boolean flag) throws SQLException {
        return cells.wasNull() ? null : flag;
    }

    private <T> T require(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("column " + at + " is empty");
        }
        return value;
    }
}
