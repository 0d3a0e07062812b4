package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A SQLite file and what lies beside it, whether it is there or not.
 *
 * @param file the database itself
 */
public record SqliteFiles(Path file) {

    private static final List<String> ENDS = List.of("", "-journal", "-wal", "-shm", ".tip");

    public Path wal() {
        return Path.of(file + "-wal");
    }

    public Path shm() {
        return Path.of(file + "-shm");
    }

    /** The tips of its journals, which belong to the file and are not of SQLite's making. */
    public Path tip() {
        return Path.of(file + ".tip");
    }

    /** All that SQLite may make. */
    public List<Path> all() {
        return ENDS.stream().map(end -> Path.of(file + end)).toList();
    }

    /** As the product names it. */
    public String url() {
        return "sqlite:///" + file;
    }

    /** Puts a copy of all of them in another place, and removes what was there. */
    public SqliteFiles copyTo(Path other) throws IOException {
        SqliteFiles copy = new SqliteFiles(other);
        copy.delete();
        for (String end : ENDS) {
            Path each = Path.of(file + end);
            if (Files.exists(each)) {
                Files.copy(each, Path.of(other + end), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    public void delete() throws IOException {
        for (String end : ENDS) {
            Files.deleteIfExists(Path.of(file + end));
        }
    }
}
