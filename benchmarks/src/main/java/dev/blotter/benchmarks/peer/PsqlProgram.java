package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.site.PostgresPrograms;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.postgres.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's terminal, and the database that it is run on. */
record PsqlProgram(Path program, PostgresUrl url) {

    static final String MISSING =
            "copy is left out: psql is neither on the PATH nor in /usr/lib/postgresql/*/bin; install it";

    static Optional<Path> find() {
        return PostgresPrograms.find("psql");
    }

    /** Runs a script in one transaction, to its end. */
    void run(Path folder, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("psql.sql"), script);
        List<String> words = new ArrayList<>(List.of(
                program.toString(),
                "--no-psqlrc",
                "--quiet",
                "--single-transaction",
                "--set=ON_ERROR_STOP=1",
                "--file=" + file));
        words.addAll(PgbenchProgram.target(url));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("psql.out").toFile());
        url.password().ifPresent(password -> builder.environment().put("PGPASSWORD", password));
        Optional.ofNullable(url.parameters().get("sslmode"))
                .ifPresent(mode -> builder.environment().put("PGSSLMODE", mode));
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new PeerException(
                        "psql ended with code " + process.exitValue() + "; check that it may connect to the server");
            }
        } finally {
            process.destroy();
        }
    }
}
