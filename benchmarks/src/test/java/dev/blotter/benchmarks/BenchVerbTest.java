package dev.blotter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.benchmarks.peer.PgbenchProgram;
import dev.blotter.benchmarks.peer.PostgresPeers;
import dev.blotter.benchmarks.result.BookTotals;
import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresUrl;
import dev.blotter.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted was done: it is in the book, and its money adds up. How fast it was is nobody's test. */
class BenchVerbTest {

    @TempDir
    Path folder;

    @Test
    void everyWorkOnSqliteIsInTheBookThatIsLeft() throws IOException {
        Path json = folder.resolve("result.json");
        Program run = bench(sqlite(), "place", "fill", "fill-apart", "--callers", "1,3", "--json", json.toString());
        assertThat(run.err()).contains("seed 7").doesNotContain("pgbench");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("fill-apart").contains("JDBC").contains("money adds up");
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertSound(result, sqlite());
        assertThat(result.get("samples")).hasSize(3 * 2 * 2 * 2);
        assertThat(result.get("ratios")).hasSize(3 * 2);
        assertThat(Files.exists(folder.resolve("book.db.bench-peer"))).isFalse();
        assertThat(Program.run("verify", "--db", sqlite()).exitCode()).isZero();
    }

    @Test
    void aBookThatOnlyBenchUsedIsGoneOnWith() throws IOException {
        assertThat(bench(sqlite(), "place", "--callers", "1").exitCode()).isZero();
        long before = entries(sqlite());
        Path json = folder.resolve("result.json");
        assertThat(bench(sqlite(), "fill", "--callers", "1", "--json", json.toString())
                        .exitCode())
                .isZero();
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(entries(sqlite()) - before)
                .isEqualTo(result.at("/engines/0/commands_with_warm_up").asLong());
    }

    @Test
    void itRunsOnPostgresqlBesideItsPeersAndTakesTheirTablesAway() throws IOException, SQLException {
        PostgresConfig config = TestPostgres.freshDatabase();
        Path json = folder.resolve("result.json");
        Program run = bench(url(config.url()), "fill", "--callers", "1", "--json", json.toString());
        assertThat(run.err()).doesNotContain("blotter: the");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("postgresql").contains("fsync = on").contains("synchronous_commit = on");
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertSound(result, url(config.url()));
        boolean pgbench = PgbenchProgram.find().isPresent();
        assertThat(run.err().contains("pgbench is left out")).isNotEqualTo(pgbench);
        assertThat(result.get("ratios")).hasSize(pgbench ? 2 : 1);
        try (Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery(
                        "select 1 from pg_namespace where nspname = '" + PostgresPeers.SCHEMA + "'")) {
            assertThat(left.next()).isFalse();
        }
    }

    @Test
    void aServerThatMayLoseCommitsIsRefused() {
        PostgresConfig config = TestPostgres.freshDatabase();
        TestPostgres.run(config, "ALTER DATABASE " + config.url().database() + " SET synchronous_commit = off");
        assertSentence(bench(url(config.url()), "place", "--callers", "1"), "synchronous_commit");
    }

    @Test
    void aDatabaseWithPortfoliosOfOthersIsRefusedAndLeftAsItIs() {
        try (Blotter blotter = Blotter.open(sqlite())) {
            blotter.execute(new OpenPortfolio(
                    blotter.ids().command(),
                    blotter.ids().portfolio(),
                    "savings",
                    new Currency("USD"),
                    Timestamp.parse("2026-01-05T00:00:00Z")));
        }
        assertSentence(bench(sqlite(), "place", "--callers", "1"), "portfolios that are not the benchmark's");
        assertThat(Program.run("status", "--db", sqlite(), "--json").out()).doesNotContain("bench 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench replays              | the known works are place, fill, fill-apart, load, replay, page, portfolio
            bench --callers 0          | --callers has 0
            bench --callers 1,-4       | --callers has -4
            bench --callers many       | --callers
            bench --seconds -1         | --seconds is -1
            bench --seconds 0          | --seconds is 0
            bench --seconds 1e-30      | too short
            bench --seconds 1e9        | at most 3600
            bench --rounds 0           | --rounds is 0
            bench --peers jdbc,oracle  | there is no peer 'oracle'; the known peers are pgbench, pgbench-same-rows, jdbc
            bench --rows 100,0         | --rows has 0
            bench --limit 0            | --limit is 0
            bench --tape /no/tape      | --tape names /no/tape, which is no file
            bench --events /no/events  | --events names /no/events, which is no file
            bench --dir /no/folder     | --dir names /no/folder, which is no folder
            bench --json /no/such/file | --json names /no/such/file, which cannot be written
            bench --db mysql://u:secret@h/d | known kinds
            """)
    void whatCannotBeIsRefusedInOneSentence(String line, String sentence) {
        assertSentence(Program.run(line.strip().split(" ")), sentence);
    }

    @Test
    void aFolderInMemoryIsRefused() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(memory)
                        && "tmpfs".equals(Files.getFileStore(memory).type()),
                "there is no folder in memory here");
        assertSentence(Program.run("bench", "--dir", memory.toString()), "kept in memory");
    }

    private static void assertSound(JsonNode result, String url) {
        assertThat(result.get("sound").asBoolean()).isTrue();
        long counted = 0;
        for (JsonNode sample : result.get("samples")) {
            assertThat(sample.get("operations").asLong()).isPositive();
            assertThat(sample.get("max_nanos").asLong())
                    .isGreaterThanOrEqualTo(sample.get("p50_nanos").asLong());
            if (sample.get("by").asText().equals("Blotter")) {
                int each = sample.get("work").asText().equals("place") ? 1 : 2;
                counted += each * sample.get("operations").asLong();
            }
        }
        // Each portfolio was opened and got a deposit; warm-ups are in the book, too.
        long written = entries(url) - 2L * BenchBook.PORTFOLIOS.size();
        assertThat(result.at("/engines/0/journal_entries").asLong())
                .isEqualTo(written)
                .isGreaterThan(counted);
    }

    private static long entries(String url) {
        try (Blotter blotter = Blotter.open(url)) {
            return BookTotals.of(blotter).entries();
        }
    }

    private static void assertSentence(Program run, String sentence) {
        assertThat(run.err()).startsWith("blotter: ").contains(sentence).doesNotContain("secret");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2).noneMatch(line -> line.startsWith("\tat "));
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static Program bench(String url, String... more) {
        String[] fixed = {
            "bench", "--db", url, "--seconds", "0.2", "--rounds", "2", "--seed", "7", "--peers", "pgbench,jdbc"
        };
        String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Program.run(all);
    }

    private String sqlite() {
        return "sqlite:///" + folder.resolve("book.db");
    }

    private static String url(PostgresUrl url) {
        String password = url.password().map(p -> ":" + p).orElse("");
        return "postgresql://" + url.user().orElseThrow() + password + "@" + url.location();
    }
}
