package dev.blotter.jdbc.tip;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Corrupt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole file, checked: its header, then a pair of slots for each portfolio. What follows the pairs that the header
 * counts was added since it was last flushed; if it is not whole, it was cut off while it was added.
 */
final class TipFileImage {

    static final int HEADER = TipFileHeader.BYTES;
    static final int PAIR = 2 * TipSlot.BYTES;

    private final List<TipSlot> tips = new ArrayList<>();

    TipFileImage(Path file, FileChannel channel) throws IOException {
        ByteBuffer bytes = read(channel);
        if (bytes.limit() < HEADER) {
            throw damaged(file, "it has " + bytes.limit() + " bytes");
        }
        int counted = TipFileHeader.read(file, bytes);
        int whole = (bytes.limit() - HEADER) / PAIR;
        if (whole < counted) {
            throw damaged(file, "it ends after " + whole + " of " + counted + " tips");
        }
        for (int i = 0; i < whole; i++) {
            Optional<TipPair> pair = TipPair.in(bytes, (int) place(i), i);
            if (pair.isEmpty()) {
                if (i < counted) {
                    throw damaged(file, "tip " + (i + 1) + " at byte " + place(i) + " is not whole");
                }
                return;
            }
            tips.add(pair.get().newest());
        }
    }

    static long place(int pair) {
        return HEADER + (long) pair * PAIR;
    }

    /** What the file keeps, in its order. */
    List<TipSlot> tips() {
        return tips;
    }

    void places(Map<PortfolioId, Integer> pairs) {
        for (int i = 0; i < tips.size(); i++) {
            pairs.put(tips.get(i).tip().portfolio(), i);
        }
    }

    static Corrupt damaged(Path file, String how) {
        return new Corrupt("the file of the journals' tips, " + file + ", is damaged: " + how
                + "; verify the database, then move the file away, and a new one begins");
    }

    private static ByteBuffer read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        long at = 0;
        int count = channel.read(bytes, at);
        while (count > 0 && bytes.hasRemaining()) {
            at += count;
            count = channel.read(bytes, at);
        }
        return bytes.flip();
    }
}
