package dev.blotter.jdbc.tip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file, open for writing.
 *
 * @param identity what the file system tells the file apart by, null where it does not
 * @param unflushed the pairs that were written since the file was last flushed
 */
record OpenTipFile(Path file, FileChannel channel, @Nullable Object identity, Set<Integer> unflushed) {

    /** Opens the file; makes one without tips where there is none, so that there is never half of one. */
    static OpenTipFile at(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new OpenTipFile(file, channel, identityOf(file), new HashSet<>());
    }

    private static void make(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "the path is absolute");
        Files.createDirectories(folder);
        Path made = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.write(TipFileHeader.empty());
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot flush a folder; there the name may be lost with the power, and a new file begins.
            return;
        }
    }

    /** Refuses to write to a file that nobody would find. */
    void requireStillThere() throws IOException {
        if (!Objects.equals(identity, identityOf(file))) {
            throw new IOException("it was put in place of the one that was opened; restart");
        }
    }

    private static @Nullable Object identityOf(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            throw new IOException("it was removed while it was in use; restart", e);
        }
    }

    ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(bytes);
        while (read.hasRemaining()) {
            if (channel.read(read, at + read.position()) < 0) {
                throw new IOException("it ends at byte " + (at + read.position()));
            }
        }
        return read.flip();
    }

    void write(ByteBuffer bytes, long at) throws IOException {
        int begin = bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position() - begin);
        }
    }

    /** Makes what was written durable, and only then counts it. */
    void flush(int tips) throws IOException {
        channel.force(false);
        unflushed.clear();
        ByteBuffer header = read(0, TipFileHeader.BYTES);
        if (TipFileHeader.read(file, header) < tips) {
            write(TipFileHeader.count(tips), TipFileHeader.placeFor(header));
            channel.force(false);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
