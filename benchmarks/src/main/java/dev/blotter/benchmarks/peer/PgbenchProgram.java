package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.site.PostgresPrograms;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.postgres.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's own benchmark, and the server that it is run on.
 *
 * @param schema of the tables that its scripts write
 */
public record PgbenchProgram(Path program, PostgresUrl url, String schema) {

    private static final String NAME = "pgbench";

    /** The one on the PATH, else the newest of those that Debian keeps beside their servers. */
    public static Optional<Path> find() {
        return PostgresPrograms.find(NAME);
    }

    /**
     * Runs it to its end and gives what it wrote; the password goes by the environment, where no other user sees it.
     */
    String run(List<String> arguments, Path folder, long seconds) throws IOException, InterruptedException {
        Path output = folder.resolve("pgbench.out");
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PGOPTIONS", "-c search_path=" + schema);
        environment.put("PGAPPNAME", NAME);
        url.password().ifPresent(password -> environment.put("PGPASSWORD", password));
        Optional.ofNullable(url.parameters().get("sslmode")).ifPresent(mode -> environment.put("PGSSLMODE", mode));
        Optional.ofNullable(url.parameters().get("sslrootcert"))
                .ifPresent(file -> environment.put("PGSSLROOTCERT", file));
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new PeerException("pgbench did not end within " + seconds + " seconds");
            }
        } finally {
            process.destroy();
        }
        String said = Files.readString(output);
        if (process.exitValue() != 0) {
            throw new PeerException("pgbench ended with code " + process.exitValue()
                    + "; check that it may connect to the server and use the schema " + schema + "; it said: "
                    + said.lines()
                            .filter(line -> line.contains("ERROR"))
                            .findFirst()
                            .orElse(said.strip()));
        }
        return said;
    }

    /** Where it connects to. */
    List<String> target() {
        return target(url);
    }

    /** Where one of PostgreSQL's programs connects to. */
    static List<String> target(PostgresUrl url) {
        int colon = url.hosts().lastIndexOf(':');
        String host = url.hosts().substring(0, colon).replaceAll("[\\[\\]]", "");
        return List.of(
                "-h",
                host,
                "-p",
                url.hosts().substring(colon + 1),
                "-U",
                url.user().orElse(System.getProperty("user.name")),
                url.database());
    }
}
