package dev.blotter.torture.victim;

import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.Flow;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * How victims are started: quickly, with a heap of one size so that their memory can be compared.
 *
 * @param before what is put before the JVM
 * @param more flags of the JVM
 */
public record VictimJvm(List<String> before, List<String> more) {

    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms96m",
            "-Xmx96m",
            "-XX:+AlwaysPreTouch",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final int REQUESTS_TO_TRAIN = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Victims that load their classes each time. */
    public static VictimJvm plain() {
        return new VictimJvm(List.of(), List.of());
    }

    /** Lets a victim run once, so that the JVM keeps its classes and those after it start sooner. */
    public static VictimJvm trained(Path folder, Map<String, String> environment) throws IOException {
        Path cache = folder.resolve("victim.aot");
        VictimJvm training = new VictimJvm(List.of(), List.of("-XX:AOTCacheOutput=" + cache));
        Path log = folder.resolve("training.log");
        try (Witness witness = new Witness(folder.resolve("training.txt"));
                VictimProcess victim = VictimProcess.start(training, environment, log, witness)) {
            Flow flow = new Flow(new SplittableRandom(1), 2);
            flow.opening().forEach(each -> victim.execute(each, PATIENCE).join());
            List<Request> some = new ArrayList<>();
            for (int i = 0; i < REQUESTS_TO_TRAIN; i++) {
                some.add(flow.next());
            }
            victim.execute(some, PATIENCE).forEach(CompletableFuture<Answer>::join);
            victim.verify(PATIENCE);
        }
        return Files.exists(cache) ? new VictimJvm(List.of(), List.of("-XX:AOTCache=" + cache)) : plain();
    }

    /** The same, started by another program. */
    public VictimJvm under(List<String> program) {
        return new VictimJvm(program, more);
    }

    /** The same with further flags, which go before those that it has. */
    public VictimJvm with(List<String> flags) {
        List<String> all = new ArrayList<>(more);
        all.addAll(flags);
        return new VictimJvm(before, all);
    }

    /** A process that has this environment, and nothing of ours. */
    ProcessBuilder builder(Map<String, String> environment) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VictimMain.class.getName()));
        ProcessBuilder builder = bare(command, environment);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /** Of a command that gets this environment, and nothing of ours. */
    public static ProcessBuilder bare(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
