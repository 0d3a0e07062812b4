package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.site.PythonProgram;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.postgres.PostgresUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Python that has SQLAlchemy.
 *
 * @param url of the peers' tables, as SQLAlchemy takes it
 * @param folder for what it reads and writes
 * @param connections how many it may open
 */
record SqlAlchemyProgram(PythonProgram python, String url, Path folder, int connections) {

    /** More only wait for the interpreter's lock: one thread was faster than 16. */
    static final int THREADS = 4;

    static final String MISSING = "SQLAlchemy is left out: no python3 on the PATH or in /usr/bin imports sqlalchemy (and "
            + "psycopg2 for PostgreSQL); Debian has python3-sqlalchemy and python3-psycopg2";

    static Optional<SqlAlchemyProgram> find(String url, Path folder, int connections) {
        String imports = url.startsWith("sqlite") ? "import sqlalchemy" : "import sqlalchemy, psycopg2";
        return PythonProgram.that(imports).map(python -> new SqlAlchemyProgram(python, url, folder, connections));
    }

    static String url(PostgresUrl url) {
        return "postgresql+psycopg2://" + encoded(url.user().orElse(System.getProperty("user.name")))
                + url.password().map(password -> ":" + encoded(password)).orElse("") + "@" + url.location()
                + "?options=-csearch_path%3D" + PostgresPeers.SCHEMA
                + Optional.ofNullable(url.parameters().get("sslmode"))
                        .map(mode -> "&sslmode=" + encoded(mode))
                        .orElse("");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Runs it to its end, and gives what it printed. */
    String run(List<String> arguments, long seconds) throws InterruptedException {
        return python.run(
                        Peers.script("sqlalchemy_peer.py"), arguments, Map.of("BLOTTER_BENCH_URL", url), folder, seconds)
                .orElseThrow(() -> new PeerException("SQLAlchemy failed; leave it out with --peers"));
    }
}
