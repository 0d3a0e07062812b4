package dev.blotter.benchmarks.load.subject;

import dev.blotter.benchmarks.load.Answer;
import dev.blotter.benchmarks.load.Soundness;
import dev.blotter.benchmarks.load.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A server, over HTTP/1.1 with connections that are kept. It is only read from. */
public final class HttpTarget implements Target, AutoCloseable {

    /** What it can be asked. */
    public static final List<String> OPERATIONS = List.of("health", "metrics", "connection");

    private static final Map<String, String> PATHS = Map.of(
            "health", "/api/database/health",
            "metrics", "/api/database/metrics",
            "connection", "/api/database/connection-info");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;

    private HttpTarget(String base) {
        this.base = base;
    }

    /**
     * A server that answers.
     *
     * @param url such as {@code http://127.0.0.1:8080}
     * @throws IllegalArgumentException with one sentence when it is no such URL, or nobody answers there
     */
    public static HttpTarget open(String url) throws InterruptedException {
        HttpTarget target = new HttpTarget(base(url));
        try {
            int status = target.status("health");
            if (status != OK) {
                throw new IllegalArgumentException("the server of --http answers " + PATHS.get("health") + " with "
                        + status + "; it takes ./blotter serve, on a database that answers");
            }
            return target;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "nobody answers at the address of --http; start ./blotter serve, and name the address it tells", e);
        }
    }

    private static String base(String url) {
        try {
            URI uri = URI.create(url.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return scheme + "://" + uri.getRawAuthority();
            }
        } catch (IllegalArgumentException e) {
            // The same sentence as for a URL of another kind, which does not repeat what may hold a password.
        }
        throw new IllegalArgumentException("--http takes such as http://127.0.0.1:8080, without user and password");
    }

    @Override
    public List<String> operations() {
        return OPERATIONS;
    }

    @Override
    public Answer ask(String operation, RandomGenerator random) {
        try {
            return switch (status(operation)) {
                case OK -> Answer.DONE;
                case TOO_MANY, UNAVAILABLE -> Answer.BUSY;
                default -> Answer.FAILED;
            };
        } catch (IOException e) {
            return Answer.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.FAILED;
        }
    }

    /** There is nothing in a book to compare answers with: orders are not taken over HTTP. */
    public static Soundness soundness() {
        return new Soundness(
                true, "nothing was written, orders are not taken over HTTP; every answer's status was looked at");
    }

    private int status(String operation) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + PATHS.get(operation)))
                .timeout(PATIENCE)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }

    @Override
    public void close() {
        client.close();
    }
}
