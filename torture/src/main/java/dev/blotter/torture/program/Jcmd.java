package dev.blotter.torture.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The JDK's program that asks a JVM, such as for the stacks of its threads. */
public record Jcmd(Path program) {

    private static final int SECONDS = 60;

    /** That of the JDK which this runs on; a JVM alone has none. */
    public static Optional<Jcmd> find() {
        return Optional.of(Path.of(System.getProperty("java.home"), "bin", "jcmd"))
                .filter(Files::isExecutable)
                .map(Jcmd::new);
    }

    /** What it answers. */
    public String ask(long pid, String question) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("jcmd", ".txt");
        try {
            Process process = new ProcessBuilder(program.toString(), Long.toString(pid), question)
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new String(Files.readAllBytes(answer), StandardCharsets.UTF_8);
        } finally {
            Files.delete(answer);
        }
    }
}
