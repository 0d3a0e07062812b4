package dev.blotter.torture.row;

import dev.blotter.torture.server.SqliteFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;

/** What may happen to the bytes of a SQLite file while nobody uses it. */
enum Damage {
    /** One bit of the file is another. */
    FLIP_FILE(false),
    /** The file ends early. */
    CUT_FILE(false),
    /** A sector of the file is zeros. */
    ZERO_FILE(false),
    /** A copy of some time ago is put back, and the tips stay. */
    OLD_COPY(true),
    /** The log is gone. */
    REMOVE_LOG(true),
    /** The log ends early. */
    CUT_LOG(true),
    /** One bit of the log is another. */
    FLIP_LOG(true),
    /** A sector of the log is zeros. */
    ZERO_LOG(true),
    /** A sector of the shared index of the log is noise; it can be made anew. */
    NOISE_INDEX(true);

    private static final int SECTOR = 512;
    private static final int BITS = 8;

    private final boolean onlyTheEnd;

    Damage(boolean onlyTheEnd) {
        this.onlyTheEnd = onlyTheEnd;
    }

    /** Whether what is left is whole, and only does not reach as far. */
    boolean isOnlyTheEnd() {
        return onlyTheEnd;
    }

    /** Whether it is done to a file whose log is there, as a process leaves both that was killed. */
    boolean needsLog() {
        return this == REMOVE_LOG || this == CUT_LOG || this == FLIP_LOG || this == ZERO_LOG || this == NOISE_INDEX;
    }

    /**
     * Does it.
     *
     * @param old copies of some time ago
     * @return what was done, for people
     */
    String to(SqliteFiles files, SqliteFiles old, RandomGenerator random) throws IOException {
        return switch (this) {
            case FLIP_FILE -> flip(files.file(), random);
            case CUT_FILE -> cut(files.file(), random);
            case ZERO_FILE -> zero(files.file(), random);
            case OLD_COPY -> putBack(files, old);
            case REMOVE_LOG -> remove(files.wal());
            case CUT_LOG -> cut(files.wal(), random);
            case FLIP_LOG -> flip(files.wal(), random);
            case ZERO_LOG -> zero(files.wal(), random);
            case NOISE_INDEX -> noise(files.shm(), random);
        };
    }

    private static String flip(Path file, RandomGenerator random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int bit = random.nextInt(bytes.length * BITS);
        bytes[bit / BITS] ^= (byte) (1 << (bit % BITS));
        Files.write(file, bytes);
        return "bit " + bit + " of " + file.getFileName();
    }

    private static String cut(Path file, RandomGenerator random) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long length = random.nextLong(channel.size());
            String done = file.getFileName() + " cut from " + channel.size() + " to " + length + " bytes";
            channel.truncate(length);
            return done;
        }
    }

    private static String zero(Path file, RandomGenerator random) throws IOException {
        return overwrite(file, new byte[SECTOR], random, "zeros");
    }

    private static String noise(Path file, RandomGenerator random) throws IOException {
        byte[] bytes = new byte[SECTOR];
        random.nextBytes(bytes);
        return overwrite(file, bytes, random, "noise");
    }

    private static String overwrite(Path file, byte[] bytes, RandomGenerator random, String what) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long sector = random.nextLong(channel.size() / SECTOR);
            channel.write(ByteBuffer.wrap(bytes), sector * SECTOR);
            return what + " in sector " + sector + " of " + file.getFileName();
        }
    }

    private static String remove(Path file) throws IOException {
        Files.delete(file);
        return file.getFileName() + " removed";
    }

    private static String putBack(SqliteFiles files, SqliteFiles old) throws IOException {
        Path tip = Files.copy(files.tip(), Path.of(files.tip() + ".kept"), StandardCopyOption.REPLACE_EXISTING);
        old.copyTo(files.file());
        Files.move(tip, files.tip(), StandardCopyOption.REPLACE_EXISTING);
        return "a copy of some time ago put back";
    }
}
