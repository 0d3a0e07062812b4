package dev.blotter.torture.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the operating system that changes something for the harness, such as {@code mount} or {@code ip}. */
public final class HostCommand {

    private static final int SECONDS = 20;

    private HostCommand() {}

    /** Returns whether it was there and ended well in time. */
    public static boolean run(String... command) {
        return run(List.of(command));
    }

    /** Returns whether it was there and ended well in time. */
    public static boolean run(List<String> command) {
        return run(new ProcessBuilder(command));
    }

    static boolean run(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
