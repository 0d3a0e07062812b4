package dev.blotter.torture.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs on this machine.
 *
 * @param folder where initdb, pg_ctl and postgres are
 * @param as what is put before them, since they refuse to run as root
 */
public record PostgresPrograms(Path folder, List<String> as) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "postgres");
    private static final List<List<String>> NOT_AS_ROOT = List.of(
            List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"), List.of("unshare", "-U"));
    private static final int SECONDS = 120;

    /** Those on the path, or the newest of Debian's. */
    public static Optional<PostgresPrograms> find() {
        return all().findFirst();
    }

    /** The same, where another of PostgreSQL's programs is there, too. */
    public static Optional<PostgresPrograms> with(String program) {
        return all().filter(each -> Files.isExecutable(each.folder.resolve(program)))
                .findFirst();
    }

    private static Stream<PostgresPrograms> all() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(each -> !each.isEmpty())
                .map(Path::of);
        return Stream.concat(onPath, ofDebian().stream()).flatMap(each -> in(each).stream());
    }

    private static List<Path> ofDebian() {
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.comparingInt((Path each) -> version(each))
                            .reversed())
                    .map(each -> each.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static int version(Path folder) {
        String digits = folder.getFileName().toString().replaceAll("[^0-9].*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Those in a folder, when all are there and one of the ways to run them works. */
    public static Optional<PostgresPrograms> in(Path folder) {
        if (!NEEDED.stream().allMatch(each -> Files.isExecutable(folder.resolve(each)))) {
            return Optional.empty();
        }
        List<List<String>> ways = System.getProperty("user.name").equals("root") ? NOT_AS_ROOT : List.of(List.of());
        return ways.stream()
                .map(as -> new PostgresPrograms(folder, as))
                .filter(PostgresPrograms::work)
                .findFirst();
    }

    private boolean work() {
        return HostCommand.run(builder("postgres", "--version"));
    }

    /** Lets the user they run as have the folder. */
    void own(Path each) throws IOException {
        if (as.contains("--reuid=postgres")) {
            Files.setOwner(
                    each, each.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
    }

    /**
     * Runs one to its end.
     *
     * @throws ServerException with its name when it fails
     */
    void run(Path output, String program, String... arguments) {
        try {
            Process process = builder(program, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new ServerException(program + " failed; it says why in " + output);
            }
        } catch (IOException e) {
            throw new ServerException(program + " cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException(program + " was interrupted");
        }
    }

    private ProcessBuilder builder(String program, String... arguments) {
        List<String> command = new ArrayList<>(as);
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(new File("/"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
