package dev.blotter.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Finds or starts the server that {@link TestPostgres} hands out. */
final class TestPostgresServer {

    private static final String VARIABLE = "BLOTTER_TEST_POSTGRES_URL";
    private static final String IMAGE = "postgres:18";
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "max_connections", "200");

    private TestPostgresServer() {}

    /** The URL of a server that is up. */
    static String start() {
        if (isNamed()) {
            return System.getenv(VARIABLE);
        }
        return dockerAnswers() ? container() : embedded();
    }

    static boolean isNamed() {
        String url = System.getenv(VARIABLE);
        return url != null && !url.isBlank();
    }

    private static String container() {
        // Stopped by Testcontainers when the JVM ends.
        @SuppressWarnings("resource")
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.withCommand("postgres", "-c", "max_connections=200");
        container.start();
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(
                        container.getUsername(),
                        container.getPassword(),
                        container.getHost(),
                        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        container.getDatabaseName());
    }

    private static String embedded() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            SETTINGS.forEach(builder::setServerConfig);
            // Stopped by its own shutdown hook.
            @SuppressWarnings("resource")
            EmbeddedPostgres server = builder.start();
            return "postgresql://postgres:postgres@localhost:%d/postgres".formatted(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the usual socket first, because Testcontainers takes its time to find out that there is nobody. */
    private static boolean dockerAnswers() {
        if (System.getenv("DOCKER_HOST") == null) {
            try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                socket.connect(UnixDomainSocketAddress.of(Path.of("/var/run/docker.sock")));
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
