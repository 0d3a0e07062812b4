package dev.blotter.postgres;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/** Values in the binary form of PostgreSQL's protocol, each behind its length. */
final class PostgresBytes {

    private static final int NULL = -1;
    private static final long DATE_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();

    private ByteBuffer bytes;

    PostgresBytes(int capacity) {
        bytes = ByteBuffer.allocate(capacity);
    }

    PostgresBytes integer(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    /** The value with its length before it. */
    void cell(@Nullable Object cell) {
        switch (cell) {
            case null -> integer(NULL);
            case Long value -> sized(Long.BYTES).putLong(value);
            case Integer value -> sized(Integer.BYTES).putInt(value);
            case Boolean value -> sized(1).put((byte) (value ? 1 : 0));
            case UUID value ->
                sized(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
            case LocalDate value -> sized(Integer.BYTES).putInt(Math.toIntExact(value.toEpochDay() - DATE_ZERO));
            case BigDecimal value -> all(ByteConverter.numeric(value));
            case String value -> all(value.getBytes(StandardCharsets.UTF_8));
            case byte[] value -> all(value);
            default ->
                throw new IllegalArgumentException(
                        "no column holds a " + cell.getClass().getName());
        }
    }

    private void all(byte[] value) {
        sized(value.length).put(value);
    }

    private ByteBuffer sized(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int capacity = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
        }
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
