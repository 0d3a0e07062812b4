package dev.blotter.domain.journal;

import dev.blotter.domain.field.InvalidFieldException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest (FIPS 180-4): 32 bytes, written as 64 hexadecimal digits. */
public final class Digest {

    /** The digest that stands before the first entry of a chain: 32 zero bytes. */
    public static final Digest NONE = new Digest(new byte[Digest.LENGTH]);

    private static final int LENGTH = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes 32 bytes that were kept somewhere. */
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new InvalidFieldException("digest", "has " + bytes.length + " bytes instead of " + LENGTH);
        }
        return new Digest(bytes.clone());
    }

    /** The digest of a text in UTF-8, chained to the digest before it. */
    static Digest chain(Digest previous, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous.bytes);
            return new Digest(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
