package dev.blotter.imports.file;

import dev.blotter.domain.field.InvalidFieldException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Splits bytes into lines, so that an error is reported at its own line and no line may be without an end. */
final class LineReader implements Closeable {

    static final int LONGEST_LINE = 1 << 20;

    private static final int CHUNK_BYTES = 1 << 16;

    private final InputStream content;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private byte[] carried = new byte[CHUNK_BYTES];
    private int carriedBytes;
    private int at;
    private int end;
    private long line;

    LineReader(InputStream content) {
        this.content = content;
    }

    long line() {
        return line;
    }

    /** The next line without its end; the last one needs none. */
    Optional<String> next() throws IOException {
        line++;
        carriedBytes = 0;
        while (at < end || fill()) {
            int newline = at;
            while (newline < end && chunk[newline] != '\n') {
                newline++;
            }
            carry(newline);
            if (newline < end) {
                at = newline + 1;
                return Optional.of(text());
            }
            at = end;
        }
        return carriedBytes == 0 ? Optional.empty() : Optional.of(text());
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(content.read(chunk, 0, chunk.length), 0);
        return end > 0;
    }

    private void carry(int until) {
        int more = until - at;
        if (carriedBytes + more > LONGEST_LINE) {
            throw new InvalidFieldException("line", "is longer than " + LONGEST_LINE + " bytes; this is no such text");
        }
        if (carriedBytes + more > carried.length) {
            carried = Arrays.copyOf(carried, LONGEST_LINE);
        }
        System.arraycopy(chunk, at, carried, carriedBytes, more);
        carriedBytes += more;
    }

    private String text() {
        int length = carriedBytes > 0 && carried[carriedBytes - 1] == '\r' ? carriedBytes - 1 : carriedBytes;
        try {
            return utf8.decode(ByteBuffer.wrap(carried, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidFieldException("line", "is not UTF-8; this is no text");
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
