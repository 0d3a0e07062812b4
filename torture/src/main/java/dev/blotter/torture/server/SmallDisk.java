package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A file system in memory that can be filled to its last byte and freed again. */
public final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final Thread lastResort;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.lastResort = new Thread(() -> HostCommand.run("umount", "-l", folder.toString()));
    }

    /** Why there can be none, or nothing. */
    public static Optional<String> missing() {
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of("a file system in memory is mounted by root only");
        }
        try {
            Path probe = Files.createTempDirectory("torture-mount");
            boolean works = HostCommand.run(mount(probe, 1));
            if (works) {
                HostCommand.run("umount", probe.toString());
            }
            Files.delete(probe);
            return works ? Optional.empty() : Optional.of("no file system in memory can be mounted here");
        } catch (IOException e) {
            return Optional.of("no file system in memory can be mounted here: " + e.getMessage());
        }
    }

    /** Mounts one of so many mebibytes on a new folder. */
    public static SmallDisk mounted(Path folder, int mebibytes) throws IOException {
        Files.createDirectories(folder);
        if (!HostCommand.run(mount(folder, mebibytes))) {
            throw new ServerException("no file system in memory can be mounted on " + folder);
        }
        SmallDisk disk = new SmallDisk(folder);
        // Whoever interrupts the harness leaves no mount behind.
        Runtime.getRuntime().addShutdownHook(disk.lastResort);
        return disk;
    }

    private static List<String> mount(Path folder, int mebibytes) {
        return List.of("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=0711", "tmpfs", folder.toString());
    }

    public Path folder() {
        return folder;
    }

    /** Takes all room that there is; returns how many bytes that were. */
    public long fill() throws IOException {
        try (FileChannel channel = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            int size = CHUNK;
            while (size > 0) {
                try {
                    channel.write(ByteBuffer.allocate(size), channel.size());
                } catch (IOException e) {
                    size /= 2;
                }
            }
            return channel.size();
        }
    }

    /** Gives it back. */
    public void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Takes it away with all that it holds, also where somebody still has a file open. */
    @Override
    public void close() {
        HostCommand.run("umount", "-l", folder.toString());
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
