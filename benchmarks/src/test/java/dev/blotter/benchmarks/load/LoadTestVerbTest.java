package dev.blotter.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.benchmarks.Program;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.postgres.PostgresUrl;
import dev.blotter.postgres.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is answered under load is in the book, and what is asked for wrongly is refused. How fast it was is nobody's
 * test.
 */
class LoadTestVerbTest {

    @TempDir
    Path folder;

    @Test
    void aRampOnSqliteIsInTheBookThatIsLeft() throws IOException {
        Path json = folder.resolve("result.json");
        Path page = folder.resolve("page.html");
        Program run = load(
                "--db",
                sqlite(),
                "--ramp",
                "50:150:50",
                "--p99",
                "30s",
                "--json",
                json.toString(),
                "--report",
                page.toString(),
                "--plots",
                folder.resolve("plots").toString());
        assertThat(run.err()).contains("blotter: 150 a second").doesNotContain("blotter: the");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("The highest rate that kept 99 of 100 answers within 30 s was 150 a second, the fastest")
                .contains("money adds up to the last digit")
                .contains("seed 7");
        assertSound(json, 3);
        assertThat(Files.readString(page)).contains("sqlite 3").contains("place=50,fill=40,read=10");
        assertThat(folder.resolve("plots").resolve("histogram.png")).isNotEmptyFile();
        assertThat(Program.run("verify", "--db", sqlite()).exitCode()).isZero();
    }

    @Test
    void aBookThatOnlyLoadTestUsedIsGoneOnWith() throws IOException {
        assertThat(load("--db", sqlite(), "--rate", "50").exitCode()).isZero();
        Path json = folder.resolve("result.json");
        Program again = load(
                "--db", sqlite(), "--rate", "50", "--mix", "read=1", "--portfolios", "3", "--json", json.toString());
        assertThat(again.err()).contains("50 a second");
        assertThat(again.exitCode()).isZero();
        JsonNode step = new ObjectMapper().readTree(json.toFile()).get("steps").get(0);
        assertThat(step.get("by_operation").get("read").get("count").asLong()).isEqualTo(15);
        assertThat(step.get("by_operation").has("place")).isFalse();
    }

    @Test
    void theHighestRateIsLookedForOnPostgresql() throws IOException {
        PostgresUrl url = TestPostgres.freshDatabase().url();
        Path json = folder.resolve("result.json");
        // Nothing is answered within a microsecond, so every rate down to one a second is tried.
        Program run = load("--db", url(url), "--rate", "8", "--p99", "1us", "--json", json.toString());
        assertThat(run.err()).contains("8 a second").contains("1 a second").contains("not kept");
        assertThat(run.out())
                .contains("No rate that was tried kept")
                .contains("postgresql")
                .doesNotContain("secret");
        assertThat(run.exitCode()).isZero();
        assertSound(json, 4);
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
        assertSentence(load("--db", sqlite(), "--rate", "5"), "portfolios that are not the load test's");
        assertThat(Program.run("status", "--db", sqlite(), "--json").out()).doesNotContain("load-test 0");
    }

    @Test
    void aServerIsAskedOverHttpAndWhatItTurnsAwayIsCountedApart() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/database/health", exchange -> {
            exchange.sendResponseHeaders(asked.getAndIncrement() % 2 == 0 ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
        try {
            Path json = folder.resolve("result.json");
            Program run = load(
                    "--http",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--rate",
                    "100",
                    "--json",
                    json.toString());
            assertThat(run.out()).contains("were turned away as busy").contains("nothing was written");
            assertThat(run.exitCode()).isZero();
            JsonNode step =
                    new ObjectMapper().readTree(json.toFile()).get("steps").get(0);
            assertThat(step.get("done").asLong() + step.get("busy").asLong()).isEqualTo(30);
            assertThat(step.get("busy").asLong()).isBetween(14L, 16L);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rate 0                      | --rate is 0; it takes 1 to 1000000
            --rate 2000000                | --rate is 2000000
            --rate many                   | --rate
            ''                            | name --rate N, --ramp FROM:TO:STEP, or --p99 TIME
            --rate 5 --ramp 1:5:1         | --rate and --ramp are both there
            --ramp 5                      | --ramp is '5'; it takes FROM:TO:STEP
            --ramp 10:5:1                 | --ramp is 10:5:1; it must rise
            --ramp 0:5:1                  | it must rise from 1 or more
            --ramp 1:5:0                  | in steps of 1 or more
            --ramp 1:1000:1               | more than 200 steps
            --p99 25                      | --p99 is '25'; it takes such as 25ms
            --p99 0ms                     | --p99 is 0ms; it takes 1us to 3600s
            --p99 -3ms                    | --p99
            --rate 5 --mix place          | --mix has 'place'; it takes such as place=50
            --rate 5 --mix pay=1          | --mix has 'pay'; here it takes place, fill, read
            --rate 5 --mix place=1,place=2 | --mix has place twice
            --rate 5 --mix place=0        | at least one part must be above 0
            --rate 5 --mix place=-1       | --mix has 'place=-1'
            --rate 5 --seconds 0          | --seconds is 0
            --rate 5 --seconds 1e9        | to 3600
            --rate 1000000 --seconds 60   | a step takes at most 20000000
            --rate 5 --callers 0          | --callers is 0; it takes 1 to 4096
            --rate 5 --callers 5000       | --callers is 5000
            --rate 5 --arrivals often     | --arrivals is 'often'; it takes random or even
            --rate 5 --portfolios 0       | --portfolios is 0
            --rate 5 --instruments -1     | --instruments is -1
            --rate 5 --report /no/such/x.html | --report names /no/such/x.html, which cannot be written
            --rate 5 --json /no/such/file | --json names /no/such/file, which cannot be written
            --rate 5 --plots /proc/plots  | --plots names /proc/plots
            --rate 5 --db mysql://u:secret@h/d | known kinds
            --rate 5 --db sqlite:///x.db --http http://h | --db and --http are both there
            --rate 5 --http ftp://u:secret@h | --http takes such as http://127.0.0.1:8080
            --rate 5 --http http://u:secret@h | without user and password
            --rate 5 --http http://127.0.0.1:1 | nobody answers at the address of --http
            --rate 5 --http http://127.0.0.1:1 --mix place=1 | here it takes health, metrics, connection
            """)
    void whatCannotBeIsRefusedInOneSentence(String line, String sentence) {
        String[] words = Stream.concat(
                        Stream.of("load-test"), Stream.of(line.strip().split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        assertSentence(Program.run(words), sentence);
    }

    private static void assertSound(Path json, int steps) throws IOException {
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(result.get("sound").asBoolean()).isTrue();
        assertThat(result.get("steps")).hasSize(steps);
        for (JsonNode step : result.get("steps")) {
            long arrivals = Math.max(1, Math.round(step.get("rate").asInt() * 0.3));
            assertThat(step.get("done").asLong()).isEqualTo(arrivals);
            assertThat(step.get("latency").get("count").asLong()).isEqualTo(arrivals);
            assertThat(step.get("latency").get("max_nanos").asLong())
                    .isGreaterThanOrEqualTo(step.get("latency").get("p50_nanos").asLong());
        }
    }

    private static void assertSentence(Program run, String sentence) {
        assertThat(run.err()).startsWith("blotter: ").contains(sentence).doesNotContain("secret");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2).noneMatch(line -> line.startsWith("\tat "));
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static Program load(String... more) {
        return Program.run(Stream.concat(Stream.of("load-test", "--seconds", "0.3", "--seed", "7"), Stream.of(more))
                .toArray(String[]::new));
    }

    private String sqlite() {
        return "sqlite:///" + folder.resolve("book.db");
    }

    private static String url(PostgresUrl url) {
        String password = url.password().map(p -> ":" + p).orElse("");
        return "postgresql://" + url.user().orElseThrow() + password + "@" + url.location();
    }
}
