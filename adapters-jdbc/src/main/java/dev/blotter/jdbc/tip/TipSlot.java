package dev.blotter.jdbc.tip;

import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * A tip as it stands in the file: 16 bytes of the portfolio, 8 of the revision, 8 of the sequence, 32 of the hash, 8 of
 * the recorded time, 4 of nothing and 4 of CRC-32C over the rest, all big endian.
 *
 * @param revision counts how often the portfolio's tip was written; the higher one of two is the newer
 */
record TipSlot(KeptTip tip, long revision) {

    static final int BYTES = 80;

    private static final int CHECKED = BYTES - Integer.BYTES;
    private static final int HASH = 32;

    /** Reads a slot; empty where nothing was ever written, or what was written is not whole. */
    static Optional<TipSlot> read(ByteBuffer file, int at) {
        ByteBuffer slot = file.slice(at, BYTES);
        if (slot.getInt(CHECKED) != checksum(slot) || slot.getLong(Long.BYTES * 2) == 0) {
            return Optional.empty();
        }
        PortfolioId portfolio = new PortfolioId(new UUID(slot.getLong(), slot.getLong()));
        long revision = slot.getLong();
        long sequence = slot.getLong();
        byte[] hash = new byte[HASH];
        slot.get(hash);
        KeptTip tip = new KeptTip(portfolio, new JournalTip(sequence, Digest.of(hash)), new Timestamp(slot.getLong()));
        return Optional.of(new TipSlot(tip, revision));
    }

    ByteBuffer bytes() {
        UUID portfolio = tip.portfolio().value();
        ByteBuffer slot = ByteBuffer.allocate(BYTES)
                .putLong(portfolio.getMostSignificantBits())
                .putLong(portfolio.getLeastSignificantBits())
                .putLong(revision)
                .putLong(tip.tip().sequence())
                .put(tip.tip().hash().bytes())
                .putLong(tip.recordedTime().epochNanos());
        slot.putInt(CHECKED, checksum(slot));
        return slot.rewind();
    }

    private static int checksum(ByteBuffer slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot.duplicate().position(0).limit(CHECKED));
        return (int) crc.getValue();
    }
}
