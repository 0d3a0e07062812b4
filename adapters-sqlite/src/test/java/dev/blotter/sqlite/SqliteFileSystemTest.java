package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book on a network folder is refused before anything is made there. */
class SqliteFileSystemTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "NFS", "fuse.glusterfs", "ceph"})
    void aNetworkFolderIsRefused(String type) {
        Path file = folder.resolve("not").resolve("made").resolve("book.db");
        assertThatThrownBy(() -> new SqliteFileSystem(path -> type).requireLocal(file))
                .isInstanceOf(Unavailable.class)
                .hasMessage(file + " is on a network folder (" + type + "), where SQLite cannot keep a book safe;"
                        + " let DATABASE_URL or --db name a file on a disk of this machine, or PostgreSQL");
        assertThat(file.getParent()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "apfs", "NTFS", "fuseblk", "fuse.ntfs-3g"})
    void aLocalFolderIsTaken(String type) {
        new SqliteFileSystem(path -> type).requireLocal(folder.resolve("book.db"));
    }

    @Test
    void theNearestFolderThatExistsIsAsked() throws IOException {
        List<Path> asked = new ArrayList<>();
        SqliteFileSystem files = new SqliteFileSystem(path -> {
            asked.add(path);
            return "ext4";
        });
        files.requireLocal(folder.resolve("a/b/book.db"));
        Path there = Files.createFile(folder.resolve("book.db"));
        files.requireLocal(there);
        assertThat(asked).containsExactly(folder, there);
    }

    @Test
    void whatCannotBeToldIsTaken() {
        SqliteFileSystem silent = new SqliteFileSystem(path -> {
            throw new IOException("no answer");
        });
        silent.requireLocal(folder.resolve("book.db"));
    }

    @Test
    void theTemporaryFolderOfThisMachineIsLocal() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        SqliteFileSystem.REAL.requireLocal(link.resolve("book.db"));
        assertThat(SqliteFileSystem.REAL.types().of(link))
                .isEqualTo(Files.getFileStore(folder).type());
    }
}
