package dev.blotter.torture.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the pace, everything arrives, once and in order. */
@Timeout(60)
class SlowProxyTest {

    private static final int MANY = 200_000;

    private final CountDownLatch accepted = new CountDownLatch(1);
    private ServerSocket echo;
    private Proxy proxy;

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        proxy = new Proxy(echo.getLocalPort());
    }

    private void answer() {
        try (Socket client = echo.accept()) {
            accepted.countDown();
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // The test has ended.
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    /** The beginning of a message that is longer than all of this, since the proxy reads along. */
    private static byte[] some(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(1).nextBytes(bytes);
        return ByteBuffer.wrap(bytes).putInt(Integer.MAX_VALUE).array();
    }

    @Test
    void whatIsLateComesNoSoonerAndWhole() throws IOException {
        proxy.slow(Duration.ofMillis(100), 10_000);
        byte[] said = some(3_000);
        try (Socket client = connect()) {
            long begin = System.nanoTime();
            client.getOutputStream().write(said);
            assertThat(client.getInputStream().readNBytes(said.length)).isEqualTo(said);
            // A tenth of a second there and one back, and three tenths for the bytes.
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(450));
        }
    }

    @Test
    void whatWasSentBeforeTheWayGotQuickComesFirst() throws IOException {
        proxy.slow(Duration.ofMillis(50), 1_000_000);
        byte[] said = some(MANY);
        try (Socket client = connect()) {
            Thread.ofVirtual().start(() -> {
                try {
                    for (int at = 0; at < MANY; at += 1_000) {
                        if (at == MANY / 2) {
                            proxy.quick();
                        }
                        client.getOutputStream().write(said, at, 1_000);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(client.getInputStream().readNBytes(MANY)).isEqualTo(said);
        }
    }

    @Test
    void nobodyHangsOnAWayThatIsCutWhileItIsSlow() throws IOException, InterruptedException {
        proxy.slow(Duration.ofMillis(200), 1_000);
        try (Socket client = connect()) {
            client.getOutputStream().write(some(10_000));
            accepted.await();
            proxy.reset();
            assertThat(received(client)).isLessThan(10_000);
        }
    }

    /** How much comes until nothing more does, by an end or by a reset. */
    private static int received(Socket client) {
        int received = 0;
        try {
            while (client.getInputStream().read() >= 0) {
                received++;
            }
        } catch (IOException e) {
            // It was reset.
        }
        return received;
    }
}
