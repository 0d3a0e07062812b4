package dev.blotter.torture.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the kernel loses what it is told to lose; skipped where nobody may make a network namespace. */
class NetworkNamespaceTest {

    private static final int IN_VAIN = 124;
    private NetworkNamespace namespace;
    private ServerSocket server;

    @BeforeEach
    void make() throws IOException {
        assumeThat(NetworkNamespace.missing()).isEmpty();
        namespace = NetworkNamespace.made();
        server = new ServerSocket(0, 5, namespace.here());
    }

    @AfterEach
    void takeAway() throws IOException {
        if (namespace != null) {
            server.close();
            namespace.close();
        }
    }

    /** With how the attempt to connect from inside ended. */
    private int connects() throws IOException, InterruptedException {
        String connect = "exec 3<>/dev/tcp/%s/%d".formatted(namespace.here().getHostAddress(), server.getLocalPort());
        List<String> command = new ArrayList<>(namespace.program());
        command.addAll(List.of("timeout", "2", "bash", "-c", connect));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aLostAnswerIsWaitedForAndTheNextArrives() throws Exception {
        assertThat(connects()).isZero();
        namespace.loseAnswers();
        assertThat(connects()).isEqualTo(IN_VAIN);
        namespace.passAnswers();
        assertThat(connects()).isZero();
    }

    @Test
    void withoutItsDeviceThereIsNoWay() throws Exception {
        namespace.unplug();
        assertThat(connects()).isPositive();
        namespace.plug();
        assertThat(connects()).isZero();
    }

    /** The next one of this process has the same addresses. */
    @Test
    void answersThatWereLostWhenItWasTakenAwayArriveInTheNext() throws Exception {
        namespace.loseAnswers();
        takeAway();
        make();
        assertThat(connects()).isZero();
    }

    @Test
    void twoDoNotMeet() {
        try (NetworkNamespace other = NetworkNamespace.made()) {
            assertThat(other.here()).isNotEqualTo(namespace.here());
        }
    }
}
