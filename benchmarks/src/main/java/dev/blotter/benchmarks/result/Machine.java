package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.compare.MemorySize;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What it was measured on. Figures of different machines are not to be compared. */
public record Machine(String cpu, int cores, String os, String jdk) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public static Machine here() {
        return new Machine(
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + Runtime.version());
    }

    /** How many processes wanted a core, on average of the last minute; negative where the system does not tell. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** All of it in one line. */
    public String sentence() {
        return cpu + ", " + cores + " cores, " + os + ", JDK " + jdk;
    }

    /** What it is, by name. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cpu", cpu);
        facts.put("cores", Integer.toString(cores));
        facts.put("memory", MemorySize.here());
        facts.put("os", os);
        facts.put("jdk", jdk);
        return facts;
    }
}
