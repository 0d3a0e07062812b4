package dev.blotter.torture.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A way to a server on this machine that can be cut at a byte, lose everything, lose what belongs to a commit, or be
 * slow.
 */
public final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket listener;
    private final int server;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable CommitTrap> trap = new AtomicReference<>();
    private final AtomicReference<@Nullable Cut> cut = new AtomicReference<>();
    private final AtomicInteger said = new AtomicInteger();
    private volatile Due due = new Due(0, () -> {});
    private volatile boolean silent;
    private volatile Optional<Link> toServer = Optional.empty();
    private volatile Optional<Link> toClients = Optional.empty();

    /** @param server the port that it leads to */
    public Proxy(int server) {
        this(InetAddress.getLoopbackAddress(), server);
    }

    /**
     * @param here where it listens
     * @param server the port that it leads to
     */
    public Proxy(InetAddress here, int server) {
        this.server = server;
        try {
            listener = new ServerSocket(0, BACKLOG, here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("torture-proxy").start(this::accept);
    }

    /** What is to happen to the next commit on any connection. */
    public enum Loss {
        /** It does not reach the server. */
        COMMIT,
        /** It reaches the server, whose answer does not come back. */
        ANSWER
    }

    /** A loss that waits for its commit. */
    record CommitTrap(Loss loss, CountDownLatch sprung) {}

    /** So many bytes more, over all connections. */
    private static final class Cut {
        private final boolean all;
        private final CountDownLatch made = new CountDownLatch(1);
        private long left;

        Cut(long after, boolean all) {
            this.left = after;
            this.all = all;
        }

        synchronized boolean isDueAfter(int bytes) {
            left -= bytes;
            return left < 0 && left + bytes >= 0;
        }
    }

    /** Where it listens. */
    public InetAddress address() {
        return listener.getInetAddress();
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** From now on nothing arrives any more; new connections are made and never answered. */
    public void swallow() {
        silent = true;
    }

    /** New connections work again; those that lost something are reset. */
    public void pass() {
        silent = false;
        reset();
    }

    /** From now on each byte arrives so much later, in either direction, and so many each second in each. */
    public void slow(Duration delay, long bytesPerSecond) {
        toServer = Optional.of(new Link(delay, new Bandwidth(bytesPerSecond)));
        toClients = Optional.of(new Link(delay, new Bandwidth(bytesPerSecond)));
    }

    /** Everything arrives at once again. */
    public void quick() {
        toServer = Optional.empty();
        toClients = Optional.empty();
    }

    /** The slow link of a direction, if it is slow. */
    Optional<Link> link(boolean upstream) {
        return upstream ? toServer : toClients;
    }

    /** Resets all connections. */
    public void reset() {
        wires.forEach(Wire::reset);
    }

    /** Resets after so many bytes, in the middle of whatever they are of: the connection they came on, or all. */
    public CountDownLatch resetAfter(long bytes, boolean all) {
        Cut next = new Cut(bytes, all);
        cut.set(next);
        return next.made;
    }

    /** Lets the next commit be lost, and its connection with it. */
    public CountDownLatch lose(Loss loss) {
        CommitTrap next = new CommitTrap(loss, new CountDownLatch(1));
        trap.set(next);
        return next.sprung();
    }

    /** Counts what clients say from now on, and lets something happen before the so-manieth is passed on. */
    public void countFromNow(int last, Runnable what) {
        said.set(0);
        due = new Due(last, what);
    }

    /** How often clients said something since then. */
    public int counted() {
        return said.get();
    }

    /** A client said something. */
    void said() {
        if (said.incrementAndGet() == due.last()) {
            due.what().run();
        }
    }

    private record Due(int last, Runnable what) {}

    boolean isSilent() {
        return silent;
    }

    /** The loss, if one is due, which is due no longer. */
    Optional<CommitTrap> takeTrap() {
        return Optional.ofNullable(trap.getAndSet(null));
    }

    /** Whether this wire must be reset before these bytes go on. */
    boolean isCutBy(int bytes) {
        Cut due = cut.get();
        if (due == null || !due.isDueAfter(bytes)) {
            return false;
        }
        cut.set(null);
        if (due.all) {
            reset();
        }
        due.made.countDown();
        return true;
    }

    void ended(Wire wire) {
        wires.remove(wire);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                client.setTcpNoDelay(true);
                Wire wire = new Wire(this, client);
                wires.add(wire);
                if (!silent) {
                    wire.connect(server);
                }
            } catch (IOException e) {
                // It is closed, or the server away.
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }
}
