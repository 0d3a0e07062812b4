package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server, as a process of its own. */
class ServeVerbTest {

    @TempDir
    Path folder;

    @Test
    void itAnswersAndEndsWhenItIsTold() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--db",
                        "sqlite:///" + folder.resolve("book.db"))
                .redirectError(folder.resolve("serve.log").toFile())
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).contains("http://127.0.0.1:");
            String base = ready.substring(ready.indexOf("http://"));
            assertThat(get(base + "/health")).contains("\"status\":\"UP\"").contains("sqlite");
            assertThat(get(base + "/api/database/health"))
                    .contains("\"status\":\"healthy\"", "\"query_count\"", "\"avg_execution_time_ms\"")
                    .contains("\"p95_execution_time_ms\"", "\"error_rate\"", "\"railway_managed\":")
                    .contains("\"type\":\"sqlite\"", "\"version\":\"3.", "\"performance\":{\"status\":");
            assertThat(get(base + "/api/database/metrics")).contains("\"query_count\"");
            assertThat(get(base + "/prometheus")).contains("blotter_statements_seconds");
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS))
                    .as("ends without waiting for its patience to end")
                    .isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
