package dev.blotter.torture.victim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How victims are started: quickly, with a heap of one size so that their memory can be compared.
 *
 * @param cache what a first victim let the JVM keep of its classes, or nothing
 */
public record VictimJvm(Optional<Path> cache) {

    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms96m",
            "-Xmx96m",
            "-XX:+AlwaysPreTouch",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final int SECONDS_TO_TRAIN = 60;

    /** Victims that load their classes each time. */
    public static VictimJvm plain() {
        return new VictimJvm(Optional.empty());
    }

    /** Lets a victim run once, empty, so that those after it start sooner. Where that does not work they do not. */
    public static VictimJvm trained(Path folder, Map<String, String> environment) throws IOException {
        Path cache = folder.resolve("victim.aot");
        ProcessBuilder builder = plain().builder(environment, List.of("-XX:AOTCacheOutput=" + cache));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("training.log").toFile());
        Process process = builder.start();
        process.getOutputStream().write("verify\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS_TO_TRAIN, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new VictimJvm(Optional.of(cache).filter(Files::exists));
    }

    /** A process that has this environment, and nothing of ours. */
    ProcessBuilder builder(Map<String, String> environment, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        cache.ifPresent(file -> command.add("-XX:AOTCache=" + file));
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VictimMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }
}
