package dev.blotter.application.id;

import dev.blotter.domain.portfolio.PortfolioId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifiers that follow from a name: the same name in the same namespace always has the same one. UUIDs of version 8,
 * from SHA-256, as RFC 9562 shows in its appendix B.2.
 */
public final class NamedIds {

    private static final UUID PORTFOLIOS = UUID.fromString("6b1f7d0e-52a4-8c39-9d0e-4f1a2c7b9e55");
    private static final int UUID_BYTES = 16;
    private static final int NUMBER_SHIFT = 16;
    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long REST = 0x3fff_ffff_ffff_ffffL;

    private NamedIds() {}

    /** The identifier of a name within a namespace. */
    public static UUID of(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer named = ByteBuffer.allocate(UUID_BYTES + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text);
        ByteBuffer hash = ByteBuffer.wrap(sha256(named.array()));
        return new UUID((hash.getLong() & ~VERSION_BITS) | VERSION_8, (hash.getLong() & REST) | VARIANT);
    }

    /**
     * The identifier of a name that a running number is part of. The number's lower 48 bits lead, so that rows that
     * come after one another lie side by side in an index, as those of version 7 do; the name alone tells them apart.
     */
    public static UUID numbered(UUID namespace, long number, String name) {
        UUID named = of(namespace, name);
        long rest = named.getMostSignificantBits() & ((1L << NUMBER_SHIFT) - 1);
        return new UUID((number << NUMBER_SHIFT) | rest, named.getLeastSignificantBits());
    }

    /** The portfolio of a name, for those who know their portfolios by name only. */
    public static PortfolioId portfolio(String name) {
        return new PortfolioId(of(PORTFOLIOS, name));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
