package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server reads the same values out of an array as were put into it. */
class PostgresArrayTest {

    private static final int MANY = 2_000;

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = TestPostgres.connect(TestPostgres.administration());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void decimals() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (String edge : List.of(
                "0",
                "1",
                "-1",
                "10000",
                "9999",
                "0.0001",
                "0.00001",
                "-0.000000000000000001",
                "100000000",
                "99999999999999999999.999999999999999999",
                "-99999999999999999999.999999999999999999",
                "10000000000000000000",
                "20000000000000000000.000000000000000002")) {
            values.add(new BigDecimal(edge));
        }
        values.add(null);
        for (int i = 0; i < MANY; i++) {
            BigInteger digits = new BigInteger(random.nextInt(1, 126), random);
            BigDecimal value = new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(19))
                    .stripTrailingZeros();
            values.add(value.scale() < 0 ? value.setScale(0) : value);
        }
        assertThat(sent(Column.decimal("c"), values))
                .as("seed %d", seed)
                .isEqualTo(texts(values, BigDecimal::toPlainString));
    }

    @Test
    void wholeNumbers() throws SQLException {
        List<@Nullable Long> longs =
                Stream.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, null).toList();
        assertThat(sent(Column.number("c"), longs)).isEqualTo(texts(longs, String::valueOf));
        List<@Nullable Integer> ints =
                Stream.of(0, -1, Integer.MAX_VALUE, null, Integer.MIN_VALUE).toList();
        assertThat(sent(Column.count("c"), ints)).isEqualTo(texts(ints, String::valueOf));
    }

    @Test
    void texts() throws SQLException {
        List<@Nullable String> values = Stream.of(
                        "", " ", "NULL", null, "{\"a\",b}", "\\", "é", "\uD83D\uDCB9", "x".repeat(70_000))
                .toList();
        assertThat(sent(Column.text("c"), values)).isEqualTo(values);
    }

    @Test
    void dates() throws SQLException {
        List<@Nullable LocalDate> values = Stream.of(
                        "0001-01-01", "1969-12-31", "2000-01-01", "2026-02-28", "9999-12-31")
                .map(LocalDate::parse)
                .toList();
        assertThat(sent(Column.date("c"), values)).isEqualTo(texts(values, LocalDate::toString));
    }

    @Test
    void identifiersFlagsAndBytes() throws SQLException {
        List<@Nullable UUID> ids = Stream.of(new UUID(0, 0), new UUID(-1, -1), null, UUID.randomUUID())
                .toList();
        assertThat(sent(Column.uuid("c"), ids)).isEqualTo(texts(ids, UUID::toString));
        List<@Nullable Boolean> flags = Stream.of(true, null, false).toList();
        assertThat(sent(Column.flag("c"), flags)).isEqualTo(texts(flags, String::valueOf));
        List<byte @Nullable []> bytes = Stream.of(new byte[0], null, "\0\1\u00ff".getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        assertThat(sent(Column.bytes("c"), bytes))
                .isEqualTo(texts(bytes, each -> "\\x" + HexFormat.of().formatHex(each)));
    }

    @Test
    void nothing() throws SQLException {
        assertThat(sent(Column.uuid("c"), List.of())).isEmpty();
    }

    private static <T> List<@Nullable String> texts(List<@Nullable T> values, Function<T, String> text) {
        List<@Nullable String> texts = new ArrayList<>();
        for (T value : values) {
            texts.add(value == null ? null : text.apply(value));
        }
        return texts;
    }

    /** As the server writes them. */
    private static List<@Nullable String> sent(Column column, List<?> values) throws SQLException {
        Table<Object[]> table = new Table<>("t", List.of(column), 1, row -> row, row -> new Object[0]);
        List<Object[]> rows = new ArrayList<>();
        values.forEach(value -> rows.add(new Object[] {value}));
        String sql = "SELECT c::text FROM unnest(?::" + PostgresSql.type(column.kind())
                + "[]) WITH ORDINALITY AS u (c, place) ORDER BY place";
        List<@Nullable String> read = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            PostgresArray.ofRows(table, rows)[0].bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read.add(row.getString(1));
                }
            }
        }
        return read;
    }
}
