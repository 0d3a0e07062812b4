package dev.blotter.sqlite;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells folders of this machine from folders of another one. SQLite's log is shared memory and its locks are the file
 * system's: over a network neither holds, and a book with two writers is lost.
 */
record SqliteFileSystem(Types types) {

    static final SqliteFileSystem REAL = new SqliteFileSystem(SqliteFileSystem::typeOnThisMachine);

    private static final String FUSE = "fuse.";

    private static final Set<String> NETWORKS = Set.of(
            "9p",
            "afpfs",
            "afs",
            "beegfs",
            "ceph",
            "cephfs",
            "cifs",
            "coda",
            "davfs",
            "gcsfuse",
            "gfs",
            "gfs2",
            "glusterfs",
            "goofys",
            "lustre",
            "ncpfs",
            "nfs",
            "nfs4",
            "ocfs2",
            "rclone",
            "s3fs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "sshfs",
            "webdav");

    /** The type of the file system that an existing path is on. */
    @FunctionalInterface
    interface Types {
        String of(Path path) throws IOException;
    }

    /** Refuses a file on a folder of another machine. One that cannot be told is taken for local. */
    void requireLocal(Path file) {
        nearestExisting(file)
                .flatMap(this::type)
                .filter(SqliteFileSystem::isNetwork)
                .ifPresent(type -> {
                    String why = "is on a network folder (" + type + "), where SQLite cannot keep a book safe";
                    throw new Unavailable(
                            file + " " + why
                                    + "; let DATABASE_URL or --db name a file on a disk of this machine, or PostgreSQL",
                            new IllegalStateException(why));
                });
    }

    private static boolean isNetwork(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return NETWORKS.contains(name.startsWith(FUSE) ? name.substring(FUSE.length()) : name);
    }

    private Optional<String> type(Path path) {
        try {
            return Optional.of(types.of(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> nearestExisting(Path file) {
        Path path = file.toAbsolutePath();
        while (path != null && Files.notExists(path)) {
            path = path.getParent();
        }
        return Optional.ofNullable(path);
    }

    /** Windows calls a shared folder NTFS, as the other machine does; but its path begins with two backslashes. */
    private static String typeOnThisMachine(Path path) throws IOException {
        return path.toString().startsWith("\\\\")
                ? "smb"
                : Files.getFileStore(path.toRealPath()).type();
    }
}
