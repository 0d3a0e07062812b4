package dev.blotter.torture.program;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A server as it must not be: one request at a time, read to its end however long that takes, and always fine. */
public record PatientServer(HttpServer server) implements AutoCloseable {

    private static final byte[] FINE = "{\"status\":\"UP\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int OK = 200;

    /** Starts it at a free port of this machine. */
    public static PatientServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                long _ = exchange.getRequestBody().skip(Long.MAX_VALUE);
                exchange.sendResponseHeaders(OK, FINE.length);
                exchange.getResponseBody().write(FINE);
            }
        });
        server.start();
        return new PatientServer(server);
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
