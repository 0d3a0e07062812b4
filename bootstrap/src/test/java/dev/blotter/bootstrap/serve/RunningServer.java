package dev.blotter.bootstrap.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.database.Database;
import dev.blotter.bootstrap.setting.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** The server as {@code serve} starts it, within the test's process and at a free port. */
final class RunningServer implements AutoCloseable {

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningServer(String url) {
        this(url, Map.of());
    }

    RunningServer(String url, Map<String, String> environment) {
        Settings settings = Settings.of(environment);
        context = ApplicationContext.builder()
                .banner(false)
                .singletons(Database.chosen(Optional.of(url), settings), settings)
                .properties(Map.of(
                        "micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1", "blotter.test.pages", true))
                .start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    Blotter blotter() {
        return context.getBean(Blotter.class);
    }

    int port() {
        return server.getPort();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), path);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) {
        try {
            return client.send(
                    request.uri(URI.create(server.getURI() + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
