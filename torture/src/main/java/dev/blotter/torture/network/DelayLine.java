package dev.blotter.torture.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a connection: what one thread writes comes out in its order, at once, or as late and as slowly as
 * the link that there is now lets it. No more is on its way than a socket holds back; whoever writes more waits.
 */
final class DelayLine implements AutoCloseable {

    private static final int PIECE = 1_024;
    private static final int PIECES = 64;

    private final OutputStream out;
    private final Supplier<Optional<Link>> link;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final AtomicInteger underWay = new AtomicInteger();
    private @Nullable Thread carrier;

    /** @param link the slow one that there is, if there is one, asked again for each piece */
    DelayLine(OutputStream out, Supplier<Optional<Link>> link) {
        this.out = out;
        this.link = link;
    }

    /** Some bytes that must not arrive before a moment; none for the end. */
    private static final class Piece {
        private final long due;
        private final byte[] bytes;

        Piece(long due, byte[] bytes) {
            this.due = due;
            this.bytes = bytes;
        }
    }

    /** Writes what comes first in the buffer. */
    void write(byte[] buffer, int length) throws IOException {
        Optional<Link> slow = link.get();
        if (slow.isEmpty() && underWay.get() == 0) {
            out.write(buffer, 0, length);
            return;
        }
        long due = System.nanoTime() + slow.map(each -> each.delay().toNanos()).orElse(0L);
        for (int at = 0; at < length; at += PIECE) {
            send(new Piece(due, Arrays.copyOfRange(buffer, at, Math.min(length, at + PIECE))));
        }
    }

    private void send(Piece piece) throws IOException {
        if (carrier == null) {
            carrier = Thread.ofVirtual().start(this::carry);
        }
        underWay.incrementAndGet();
        try {
            pieces.put(piece);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    /** Goes on when nobody listens any more, so that whoever writes does not wait for ever. */
    private void carry() {
        boolean broken = false;
        try {
            for (Piece piece = pieces.take(); piece.bytes.length > 0; piece = pieces.take()) {
                broken = broken || !arrives(piece);
                underWay.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean arrives(Piece piece) throws InterruptedException {
        Optional<Link> slow = link.get();
        if (slow.isPresent()) {
            TimeUnit.NANOSECONDS.sleep(piece.due - System.nanoTime());
            slow.get().bandwidth().pass(piece.bytes.length);
        }
        try {
            out.write(piece.bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets arrive what is on its way. */
    @Override
    public void close() throws IOException {
        Thread carrying = carrier;
        if (carrying == null) {
            return;
        }
        send(new Piece(0, new byte[0]));
        try {
            carrying.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }
}
