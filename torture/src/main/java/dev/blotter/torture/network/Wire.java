package dev.blotter.torture.network;

import dev.blotter.torture.network.Proxy.CommitTrap;
import dev.blotter.torture.network.Proxy.Loss;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection through a proxy. */
final class Wire {

    private static final int BUFFER = 16_384;

    private final Proxy proxy;
    private final Socket client;
    private final CommitWatch commits = new CommitWatch();
    private volatile @Nullable Socket upstream;
    private volatile @Nullable CommitTrap unanswered;

    Wire(Proxy proxy, Socket client) {
        this.proxy = proxy;
        this.client = client;
    }

    /** Leads on to the server. A server that refuses is passed on as a refusal. */
    void connect(int port) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            server.setTcpNoDelay(true);
            upstream = server;
            Thread.ofVirtual().start(() -> pump(client, server, true));
            Thread.ofVirtual().start(() -> pump(server, client, false));
        } catch (IOException e) {
            reset();
        }
    }

    private void pump(Socket from, Socket to, boolean toServer) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                DelayLine line = new DelayLine(out, () -> proxy.link(toServer))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (proxy.isSilent()) {
                    continue;
                }
                if (toServer) {
                    proxy.said();
                }
                if (toServer ? losesCommit(buffer, n) : losesAnswer()) {
                    reset();
                    return;
                }
                if (proxy.isCutBy(n)) {
                    line.write(buffer, n / 2);
                    reset();
                    return;
                }
                line.write(buffer, n);
            }
        } catch (IOException e) {
            // One side has ended.
        } finally {
            end();
        }
    }

    private boolean losesCommit(byte[] buffer, int n) {
        if (!commits.isCommitIn(buffer, n)) {
            return false;
        }
        Optional<CommitTrap> trap = proxy.takeTrap();
        if (trap.isEmpty()) {
            return false;
        }
        if (trap.get().loss() == Loss.ANSWER) {
            unanswered = trap.get();
            return false;
        }
        trap.get().sprung().countDown();
        return true;
    }

    /** The server answers a commit after it is done, and not in parts. */
    private boolean losesAnswer() {
        CommitTrap trap = unanswered;
        if (trap == null) {
            return false;
        }
        trap.sprung().countDown();
        return true;
    }

    /** Ends both sides without a farewell. */
    void reset() {
        for (Socket each : new Socket[] {client, upstream}) {
            if (each != null) {
                try {
                    each.setSoLinger(true, 0);
                } catch (IOException e) {
                    // It is closed.
                }
            }
        }
        end();
    }

    private void end() {
        for (Socket each : new Socket[] {client, upstream}) {
            if (each != null) {
                try {
                    each.close();
                } catch (IOException e) {
                    // It is closed.
                }
            }
        }
        proxy.ended(this);
    }
}
