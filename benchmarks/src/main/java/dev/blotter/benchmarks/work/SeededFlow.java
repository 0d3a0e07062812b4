package dev.blotter.benchmarks.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes files of the shape that recorded flow has: a day of order events, of which half are new orders, nearly half of the
 * executions are of orders that were never seen, and some cancels, too; and a day's tape of twelve venues.
 */
public final class SeededFlow {

    /** As many events as two busy stocks had on a day. */
    public static final long EVENTS = 274_432;
    /** As many executions as a busy fund had on a day. */
    public static final long EXECUTIONS = 250_601;

    private static final long OPENING_NANOS = 34_200_000_000_000L;
    private static final long DAY_NANOS = 23_400_000_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final int MIDDLE_PRICE = 5_850_000;
    private static final int CENT = 100;
    private static final int SPREAD = 500;
    private static final int LOT = 100;
    private static final int PER_MILLE = 1_000;
    private static final int SUBMITS = 482;
    private static final int RESTATES = 484;
    private static final int CANCELS = 782;
    private static final int LOST_CANCELS = 831;
    private static final int VISIBLE = 924;
    private static final int ADOPTED = 970;
    private static final List<String> VENUES =
            List.of("Q", "P", "Z", "D", "K", "B", "Y", "J", "X", "W", "C", "M");

    private final SplittableRandom random;
    private final List<Long> working = new ArrayList<>();
    private long lastOrder;

    private SeededFlow(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A file of order events in LOBSTER's columns. */
    public static Path events(Path folder, long rows, long seed) {
        Path file = folder.resolve("SYN_2026-01-05_34200000_57600000_message_1.csv");
        SeededFlow flow = new SeededFlow(seed);
        write(file, rows, row -> flow.event(OPENING_NANOS + DAY_NANOS / rows * row));
        return file;
    }

    /** A file of executions in the columns of a consolidated tape. */
    public static Path tape(Path folder, long rows, long seed) {
        Path file = folder.resolve("syn_20260105_trade.csv");
        SeededFlow flow = new SeededFlow(seed);
        write(file, rows, row -> flow.execution(OPENING_NANOS + DAY_NANOS / rows * row));
        return file;
    }

    @FunctionalInterface
    private interface Rows {
        String at(long row);
    }

    private static void write(Path file, long rows, Rows made) {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (long row = 0; row < rows; row++) {
                out.write(made.at(row));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String execution(long nanos) {
        return nanos / NANOS_PER_MILLI + "," + price() + "," + size() + "," + VENUES.get(random.nextInt(VENUES.size()))
                + ",20002000,0";
    }

    private String event(long nanos) {
        int kind = random.nextInt(PER_MILLE);
        if (kind < SUBMITS || working.isEmpty()) {
            working.add(++lastOrder);
            return row(nanos, 1, lastOrder);
        }
        if (kind < RESTATES) {
            return row(nanos, 2, working.get(random.nextInt(working.size())));
        }
        if (kind < CANCELS) {
            return row(nanos, 3, taken());
        }
        if (kind < LOST_CANCELS) {
            return row(nanos, 3, random.nextLong(1L << 41, 1L << 42));
        }
        if (kind < VISIBLE) {
            return row(nanos, 4, random.nextBoolean() ? taken() : working.get(random.nextInt(working.size())));
        }
        return kind < ADOPTED ? row(nanos, 4, random.nextLong(1L << 40, 1L << 41)) : row(nanos, 5, 0);
    }

    /** An order that works no longer. */
    private long taken() {
        int at = random.nextInt(working.size());
        long order = working.get(at);
        working.set(at, working.getLast());
        working.removeLast();
        return order;
    }

    private String row(long nanos, int type, long order) {
        long size = type == 2 ? 1 : size();
        return String.format(
                        Locale.ROOT,
                        "%d.%09d,%d,%d,%d,%d,%d",
                        nanos / NANOS_PER_SECOND,
                        nanos % NANOS_PER_SECOND,
                        type,
                        order,
                        size,
                        price(),
                        random.nextBoolean() ? 1 : -1);
    }

    private long price() {
        return MIDDLE_PRICE + (long) random.nextInt(-SPREAD, SPREAD) * CENT;
    }

    private long size() {
        return random.nextInt(4) == 0 ? random.nextInt(1, LOT) : (long) LOT * random.nextInt(1, 5);
    }
}
