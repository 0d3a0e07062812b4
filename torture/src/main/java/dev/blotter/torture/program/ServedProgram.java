package dev.blotter.torture.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code serve} in a process of its own, at a port of this machine only. */
public record ServedProgram(ProgramProcess process, int port) implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration EACH = Duration.ofMillis(20);

    /**
     * Starts it; returns when it answers.
     *
     * @param log what it says goes into files that begin so
     * @throws IllegalStateException when it ends instead
     */
    public static ServedProgram start(List<String> options, Map<String, String> environment, Path folder, Path log)
            throws IOException, InterruptedException {
        int port = Ports.free();
        ProgramProcess process =
                ProgramProcess.start(options, environment, folder, log, "serve", "--port", Integer.toString(port));
        while (!process.out().contains(" at http://")) {
            if (process.awaitEnd(EACH) || process.age().compareTo(TO_START) > 0) {
                String said = process.err();
                process.close();
                throw new IllegalStateException("serve does not serve: " + said);
            }
        }
        return new ServedProgram(process, port);
    }

    /** The answer to a GET on a connection of its own. */
    public RawHttp.Reply get(String path, Duration patience) throws IOException {
        return RawHttp.get(port, path, patience);
    }

    @Override
    public void close() {
        process.close();
    }
}
