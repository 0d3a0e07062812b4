package dev.blotter.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.bootstrap.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a connection may take of a server. */
class ConnectionGuardTest {

    private static final int PATIENCE_MILLIS = 40_000;
    private static final int PIECES = 2_000;

    @TempDir
    Path folder;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(Databases.SQLITE.freshUrl(folder));
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void aBodyThatIsSaidToBeTooLargeIsRefused() throws IOException {
        try (Socket socket = connected()) {
            send(socket, "POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void chunksWithoutEndAreNotReadToTheirEnd() throws IOException {
        try (Socket socket = connected()) {
            send(socket, "POST /health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String piece = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
            assertThatThrownBy(() -> {
                        for (int i = 0; i < PIECES; i++) {
                            send(socket, piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRequestThatDoesNotComeIsNotWaitedFor() throws IOException {
        try (Socket silent = connected();
                Socket slow = connected();
                Socket bodiless = connected()) {
            send(slow, "GET /health HTTP/1.1\r\nX-Slow: ");
            send(bodiless, "POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
            assertThat(isClosed(silent.getInputStream())).isTrue();
            assertThat(isClosed(slow.getInputStream())).isTrue();
            assertThat(isClosed(bodiless.getInputStream())).isTrue();
        }
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }

    private static boolean isClosed(InputStream in) {
        try {
            in.readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
