package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.site.Site;
import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.bootstrap.Main;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code serve} started anew on SQLite, from the start of its process to its first healthy answer: by the launcher,
 * where this program was started by it, and else as this program was.
 */
public record ServeStart(Site site) {

    private static final int HEALTHY = 200;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LOOK_MILLIS = 5;
    private static final long END_SECONDS = 30;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Starts it so often, after once that is not counted, and gives the seconds of each. */
    public List<Double> seconds(int times) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        once();
        for (int time = 0; time < times; time++) {
            seconds.add(once());
        }
        return seconds;
    }

    private double once() throws IOException, InterruptedException {
        int port = freePort();
        List<String> words = new ArrayList<>(program());
        words.addAll(List.of(
                "serve",
                "--port",
                Integer.toString(port),
                "--db",
                "sqlite:///" + site.folder().resolve("serve.db")));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(site.folder().resolve("serve.out").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DB_") || name.startsWith("DATABASE_"));
        long begun = System.nanoTime();
        Process process = builder.start();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!listens(port) || !isHealthy(client, port)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE_NANOS) {
                    throw new PeerException("'blotter serve' gave no healthy answer; try it by hand");
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return (System.nanoTime() - begun) / NANOS_PER_SECOND;
        } finally {
            process.destroy();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** Asked before anything else: failing requests would take the processor that the start needs. */
    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isHealthy(HttpClient client, int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == HEALTHY;
        } catch (IOException e) {
            return false;
        }
    }

    /** The launcher lies four folders above the jars that it gives to the JVM. */
    private static List<String> program() {
        Optional<Path> launcher = Stream.of(classPath().split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(entry -> entry.endsWith("bootstrap/target/lib/blotter.jar"))
                .map(entry -> entry.resolve("../../../../blotter").normalize())
                .filter(Files::isExecutable)
                .findFirst();
        if (launcher.isPresent()) {
            return List.of(launcher.get().toString());
        }
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-cp", classPath(), Main.class.getName()));
        return words;
    }

    private static String classPath() {
        return ManagementFactory.getRuntimeMXBean().getClassPath();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
