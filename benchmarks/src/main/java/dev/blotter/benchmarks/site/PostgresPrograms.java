package dev.blotter.benchmarks.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds PostgreSQL's programs. */
public final class PostgresPrograms {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private PostgresPrograms() {}

    /** The one on the PATH, else the newest of those that Debian keeps beside their servers. */
    public static Optional<Path> find(String name) {
        return Stream.concat(onPath(), ofDebian())
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The newest folder with all that starts and stops a server, where there is one. */
    static Optional<Path> ofServer() {
        return Stream.concat(ofDebian(), onPath())
                .filter(folder -> Stream.of("initdb", "pg_ctl", "postgres")
                        .allMatch(name -> Files.isExecutable(folder.resolve(name))))
                .findFirst();
    }

    private static Stream<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1)).map(Path::of);
    }

    private static Stream<Path> ofDebian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            List<Path> folders = versions.sorted(Comparator.comparingInt(PostgresPrograms::version)
                            .reversed())
                    .map(version -> version.resolve("bin"))
                    .toList();
            return folders.stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static int version(Path folder) {
        String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
        return name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : 0;
    }
}
