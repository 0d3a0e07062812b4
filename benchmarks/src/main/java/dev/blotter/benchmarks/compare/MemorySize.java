package dev.blotter.benchmarks.compare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory a machine has, as it is sold: kernels keep a part for themselves, and not always the same, so the
 * bytes differ from start to start.
 */
public final class MemorySize {

    private static final long GIB = 1L << 30;

    private MemorySize() {}

    /** Of this machine, such as {@code 24 GB}. */
    public static String here() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? of(system.getTotalMemorySize())
                : "unknown memory";
    }

    /** The next power of two, or half as much again, that holds so many bytes. */
    static String of(long bytes) {
        long size = 1;
        while (size * GIB < bytes) {
            boolean power = Long.bitCount(size) == 1;
            size = power && size > 1 ? size + size / 2 : Long.highestOneBit(size) * 2;
        }
        return size + " GB";
    }
}
