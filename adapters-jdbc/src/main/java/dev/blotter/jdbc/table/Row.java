package dev.blotter.jdbc.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a result set's current row, taken one after the other from left to right.
 *
 * <p>UUIDs and dates are read as text, which every driver gives alike; decimals as what the driver has them in.
 */
public final class Row {

    private final ResultSet cells;
    private int at;

    Row(ResultSet cells) {
        this.cells = cells;
    }

    /** The next cell's text. */
    public String text() throws SQLException {
        return require(cells.getString(++at));
    }

    /** The next cell's text as what it stands for, empty when the cell is. */
    public <T> Optional<T> maybe(Function<String, T> parse) throws SQLException {
        return Optional.ofNullable(cells.getString(++at)).map(parse);
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
        Object cell = cells.getObject(++at);
        return switch (cell) {
            case null -> Optional.empty();
            case BigDecimal decimal -> Optional.of(make.apply(decimal));
            default -> Optional.of(parse.apply(cell.toString()));
        };
    }

    /** The next cell's name of an enum constant. */
    public <E extends Enum<E>> E name(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    /** The next cell's whole number. */
    public long number() throws SQLException {
        long number = cells.getLong(++at);
        require(cells.wasNull() ? null : number);
        return number;
    }

    /** The next cell's whole number as what it stands for, empty when the cell is. */
    public <T> Optional<T> maybeNumber(Function<Long, T> parse) throws SQLException {
        long number = cells.getLong(++at);
        return cells.wasNull() ? Optional.empty() : Optional.of(parse.apply(number));
    }

    /** The next cell's truth. */
    public boolean flag() throws SQLException {
        boolean flag = cells.getBoolean(++at);
        require(cells.wasNull() ? null : flag);
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
