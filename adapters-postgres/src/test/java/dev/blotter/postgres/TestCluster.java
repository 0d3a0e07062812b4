package dev.blotter.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A primary and a standby that streams from it, made of two servers on this machine. */
public final class TestCluster implements AutoCloseable {

    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");
    private static final Set<String> COPIED_EMPTY = Set.of("pg_wal", "pg_replslot");

    private final Path folder;
    private final TestServer primary;
    private final TestServer standby;

    private TestCluster(Path folder, TestServer primary, TestServer standby) {
        this.folder = folder;
        this.primary = primary;
        this.standby = standby;
    }

    /** Starts both; the standby replays each commit so long after the primary made it. */
    public static TestCluster start(String applyDelay) {
        try {
            Path folder = Files.createTempDirectory("blotter-cluster");
            TestServer primary = new TestServer(folder.resolve("primary"));
            primary.start();
            TestServer standby = new TestServer(folder.resolve("standby"));
            copy(primary, standby.folder());
            Files.createFile(standby.folder().resolve("standby.signal"));
            Map<String, String> settings = new HashMap<>();
            settings.put("primary_conninfo", "host=localhost port=" + primary.port() + " user=postgres");
            settings.put("recovery_min_apply_delay", applyDelay);
            standby.configure(settings);
            standby.start();
            return new TestCluster(folder, primary, standby);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestServer primary() {
        return primary;
    }

    public TestServer standby() {
        return standby;
    }

    /** A store on the primary that reads from the standby. */
    PostgresConfig config() {
        return PostgresConfig.of(primary.url()).withReplicas(List.of(PostgresReplicaConfig.of(standby.url())));
    }

    /** A store on whichever of the two is the primary. */
    PostgresConfig bothHosts() {
        return PostgresConfig.of("postgresql://postgres:postgres@localhost:%d,localhost:%d/postgres"
                .formatted(primary.port(), standby.port()));
    }

    private static void copy(TestServer from, Path to) {
        try (Connection connection = from.connect();
                Statement statement = connection.createStatement()) {
            boolean renamed = connection.getMetaData().getDatabaseMajorVersion() >= 15;
            statement.execute(
                    renamed ? "SELECT pg_backup_start('copy', true)" : "SELECT pg_start_backup('copy', true, false)");
            copyFiles(from.folder(), to);
            String stop =
                    renamed ? "SELECT labelfile FROM pg_backup_stop()" : "SELECT labelfile FROM pg_stop_backup(false)";
            try (ResultSet label = statement.executeQuery(stop)) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectory(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (!each.equals(from)) {
                    Files.createDirectory(to.resolve(from.relativize(each).toString()));
                }
                boolean inside = each.getParent().equals(from)
                        && COPIED_EMPTY.contains(each.getFileName().toString());
                return inside ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(each.getFileName().toString())) {
                    Files.copy(each, to.resolve(from.relativize(each).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        standby.close();
        primary.close();
        TestServer.delete(folder);
    }
}
