package dev.blotter.benchmarks.work;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** With whom Blotter is compared, by the word that its user gives. */
public enum PeerName {
    /** PostgreSQL's own benchmark: a client in C. */
    PGBENCH("pgbench"),
    /** The same client, writing into tables like Blotter's the rows that Blotter writes, those of the journal too. */
    SAME_ROWS("pgbench-same-rows"),
    /** Plain JDBC, one transaction for each command, event or read. */
    JDBC("JDBC"),
    /** Hibernate ORM, as a Java user takes it. */
    HIBERNATE("Hibernate"),
    /** SQLAlchemy, as a Python user takes it. */
    SQLALCHEMY("SQLAlchemy"),
    /** psql's {@code \copy} of rows that are there already. */
    COPY("copy"),
    /** Python's sqlite3, which inserts rows that are there already. */
    EXECUTEMANY("executemany");

    private final String title;

    PeerName(String title) {
        this.title = title;
    }

    /**
     * The peers of such words.
     *
     * @throws IllegalArgumentException with one sentence that names those there are
     */
    public static List<PeerName> named(List<String> words) {
        return words.stream().map(PeerName::named).distinct().toList();
    }

    private static PeerName named(String word) {
        return Arrays.stream(values())
                .filter(peer -> peer.title.equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no peer '" + word + "'; the known peers are "
                        + Arrays.stream(values())
                                .map(peer -> peer.title.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** What it is called in the tables. */
    public String title() {
        return title;
    }
}
