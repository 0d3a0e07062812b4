package dev.blotter.jdbc.tip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What stands at the beginning of the file: 8 bytes of name, 4 of the format's version, 4 of nothing; then twice 8
 * bytes of how many tips there are at the least, 4 of nothing and 4 of CRC-32C over those 12, of which the higher whole
 * one counts; big endian.
 */
final class TipFileHeader {

    static final int BYTES = 64;

    private static final byte[] NAME = "BLOTTIPS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int VERSION_AT = 8;
    private static final int[] COUNTS_AT = {16, 32};
    private static final int CHECKED = 12;
    private static final int COUNT_BYTES = 16;

    private TipFileHeader() {}

    /** The header of a file without tips. */
    static ByteBuffer empty() {
        ByteBuffer header = ByteBuffer.allocate(BYTES).put(NAME).putInt(VERSION);
        header.put(COUNTS_AT[0], count(0), 0, COUNT_BYTES);
        header.put(COUNTS_AT[1], count(0), 0, COUNT_BYTES);
        return header.rewind();
    }

    /** How many tips there are at the least. */
    static int read(Path file, ByteBuffer bytes) {
        byte[] name = new byte[NAME.length];
        bytes.get(0, name);
        if (!Arrays.equals(name, NAME)) {
            throw TipFileImage.damaged(file, "it does not begin as such a file does");
        }
        int version = bytes.getInt(VERSION_AT);
        if (version != VERSION) {
            throw TipFileImage.damaged(file, "its format is " + version + ", and this program knows format " + VERSION);
        }
        int first = count(bytes, COUNTS_AT[0]);
        int second = count(bytes, COUNTS_AT[1]);
        if (first < 0 && second < 0) {
            throw TipFileImage.damaged(file, "its count of tips is not whole");
        }
        return Math.max(first, second);
    }

    /** Where a count is to be written: over the smaller one, or the one that is not whole. */
    static long placeFor(ByteBuffer header) {
        return count(header, COUNTS_AT[0]) > count(header, COUNTS_AT[1]) ? COUNTS_AT[1] : COUNTS_AT[0];
    }

    static ByteBuffer count(int tips) {
        ByteBuffer count = ByteBuffer.allocate(COUNT_BYTES).putLong(tips);
        count.putInt(CHECKED, checksum(count));
        return count.rewind();
    }

    /** The count at a place, -1 where it is not whole. */
    private static int count(ByteBuffer bytes, int at) {
        ByteBuffer count = bytes.slice(at, COUNT_BYTES);
        return count.getInt(CHECKED) == checksum(count) ? (int) count.getLong(0) : -1;
    }

    private static int checksum(ByteBuffer count) {
        CRC32C crc = new CRC32C();
        crc.update(count.slice(0, CHECKED));
        return (int) crc.getValue();
    }
}
