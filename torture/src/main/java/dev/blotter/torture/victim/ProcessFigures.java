package dev.blotter.torture.victim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process uses, as Linux tells under {@code /proc}. */
public record ProcessFigures(long residentKib, long threads, long descriptors) {

    private static final long TENTH = 10;
    private static final long FEW = 3;

    /** Of a process that runs. */
    public static ProcessFigures of(long pid) throws IOException {
        Path folder = Path.of("/proc", Long.toString(pid));
        List<String> status = Files.readAllLines(folder.resolve("status"));
        try (Stream<Path> descriptors = Files.list(folder.resolve("fd"))) {
            return new ProcessFigures(number(status, "VmRSS:"), number(status, "Threads:"), descriptors.count());
        }
    }

    private static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** Whether it is no more than the base and ten percent; threads and descriptors come and go by a few. */
    public boolean isLike(ProcessFigures base) {
        return residentKib <= grown(base.residentKib)
                && threads <= grown(base.threads) + FEW
                && descriptors <= grown(base.descriptors) + FEW;
    }

    private static long grown(long base) {
        return base + base / TENTH;
    }

    @Override
    public String toString() {
        return "%d KiB, %d threads, %d descriptors".formatted(residentKib, threads, descriptors);
    }
}
