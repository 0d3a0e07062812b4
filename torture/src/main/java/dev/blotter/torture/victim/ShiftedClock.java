package dev.blotter.torture.victim;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/** A victim's wall clock, which jumps when it is told to: a library that is loaded before the C library's own. */
public record ShiftedClock(Path library, Path shift) {

    private static final String SOURCE = "/dev/blotter/torture/clock.c";

    /** Whether this machine has what makes it. */
    public static boolean isPossible() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gcc")));
    }

    /** Makes it in a folder. */
    public static ShiftedClock in(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("clock.c");
        try (InputStream text = ShiftedClock.class.getResourceAsStream(SOURCE)) {
            if (text == null) {
                throw new IOException(SOURCE + " is missing in the program");
            }
            Files.copy(text, source);
        }
        Path library = folder.resolve("clock.so");
        int code = new ProcessBuilder(
                        "gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString(), "-ldl")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gcc.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("gcc could not make " + library);
        }
        ShiftedClock clock = new ShiftedClock(library, folder.resolve("clock.shift"));
        clock.by(0);
        return clock;
    }

    /** Variables with which a process has this clock. */
    public Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "BLOTTER_TORTURE_CLOCK", shift.toString());
    }

    /** How far it is from the real one, from now on. */
    public void by(long seconds) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(seconds)
                .flip();
        try (FileChannel file = FileChannel.open(shift, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(bytes, 0);
        }
    }
}
