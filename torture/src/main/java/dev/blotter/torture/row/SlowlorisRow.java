package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.program.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of connections on which a request comes byte by byte, or not at all: the server parts with them, and a
 * client who behaves is served all the time.
 */
final class SlowlorisRow implements Row {

    private static final int SOCKETS = 2_000;
    private static final Duration BYTE_EACH = Duration.ofSeconds(10);
    private static final Duration TO_PART = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final int TO_CONNECT_MILLIS = 2_000;
    private static final int CALM = 30;
    private static final int BUSY_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 100;
    private static final List<String> BEGINNINGS = List.of(
            "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
            "",
            "POST /api/database/none HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /hea");

    private @Nullable Served served;
    private long answered;

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        Served asked = served;
        if (asked == null) {
            asked = Served.start(trial);
            served = asked;
        }
        answered = 0;
        List<Violation> found = new ArrayList<>();
        List<Long> calm = new ArrayList<>();
        for (int i = 0; i < CALM; i++) {
            healthy(asked.port(), calm, found);
        }
        List<SocketChannel> slow = open(asked.port());
        List<Long> busy = new ArrayList<>();
        long begin = System.nanoTime();
        long last = begin;
        while (!slow.isEmpty() && found.isEmpty() && System.nanoTime() - begin < TO_PART.toNanos()) {
            healthy(asked.port(), busy, found);
            boolean write = System.nanoTime() - last > BYTE_EACH.toNanos();
            if (write) {
                last = System.nanoTime();
            }
            slow.removeIf(each -> isGone(each, write));
            Thread.sleep(PAUSE_MILLIS);
        }
        if (!slow.isEmpty()) {
            found.add(new Violation(
                    Invariant.I9, slow.size() + " connections that say next to nothing are held for " + TO_PART));
        }
        for (SocketChannel each : slow) {
            each.close();
        }
        long healed = System.nanoTime();
        healthy(asked.port(), busy, found);
        trial.tally().ready(Duration.ofNanos(System.nanoTime() - healed));
        compare(calm, busy, found);
        trial.tally().looked(Invariant.I9, found);
        trial.tally().count(SOCKETS + answered, answered, SOCKETS);
    }

    private static List<SocketChannel> open(int port) throws IOException {
        List<SocketChannel> slow = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
            SocketChannel each = SocketChannel.open();
            try {
                each.socket().connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TO_CONNECT_MILLIS);
                each.configureBlocking(false);
                String beginning = BEGINNINGS.get(i % BEGINNINGS.size());
                each.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
                slow.add(each);
            } catch (SocketTimeoutException e) {
                // Nobody is let in any more, and the next would wait as long.
                each.close();
                return slow;
            } catch (IOException e) {
                // That it is not let in is as good as that it is put out.
                each.close();
            }
        }
        return slow;
    }

    private static boolean isGone(SocketChannel each, boolean write) {
        try {
            if (write) {
                each.write(ByteBuffer.wrap(new byte[] {'a'}));
            }
            ByteBuffer some = ByteBuffer.allocate(4_096);
            int read = each.read(some);
            while (read > 0) {
                some.clear();
                read = each.read(some);
            }
            if (read == 0) {
                return false;
            }
        } catch (IOException e) {
            // It was reset.
        }
        try {
            each.close();
        } catch (IOException e) {
            // It is gone all the same.
        }
        return true;
    }

    private void healthy(int port, List<Long> millis, List<Violation> found) {
        long begin = System.nanoTime();
        try {
            int status = RawHttp.get(port, "/health", PATIENCE).status();
            if (status != 200) {
                found.add(new Violation(Invariant.I9, "a client who behaves was answered " + status));
            }
            answered++;
        } catch (IOException e) {
            found.add(new Violation(Invariant.I9, "a client who behaves was not answered: " + e.getMessage()));
        }
        millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    /** Twice as long as in calm is allowed, and a second that a machine with other work may take. */
    private static void compare(List<Long> calm, List<Long> busy, List<Violation> found) {
        long before = percentile(calm);
        long now = percentile(busy);
        if (now > 2 * before + BUSY_MILLIS) {
            found.add(new Violation(Invariant.I9, "p99 of a client who behaves is " + now + " ms, before " + before));
        }
        if (busy.getLast() > RECOVERY.toMillis()) {
            found.add(new Violation(Invariant.I9, "the server takes " + busy.getLast() + " ms after they are gone"));
        }
    }

    private static long percentile(List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) * 99 / 100);
    }

    @Override
    public void end(Trial trial) {
        if (served != null) {
            served.close();
            served = null;
        }
    }
}
