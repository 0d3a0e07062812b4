package dev.blotter.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a machine decides whether figures may be compared: processor, cores, memory, operating system, and the major
 * versions of Java and of the engines. Patches are left out, so that an update of the system begins no new history.
 *
 * @param text for people
 */
record Fingerprint(String text) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final String UNKNOWN = "unknown";

    /**
     * The fingerprint of what a result says of its machine.
     *
     * @param machine cpu, cores, memory, os (name, version, architecture) and jdk (vendor, version)
     * @param engines the versions by name
     */
    static Fingerprint of(Map<String, String> machine, Map<String, String> engines) {
        return new Fingerprint(String.join(
                ", ",
                fact(machine, "cpu"),
                fact(machine, "cores") + " cores",
                fact(machine, "memory"),
                withoutVersion(fact(machine, "os")),
                "JDK " + major(lastWord(fact(machine, "jdk"))),
                engines.entrySet().stream()
                        .map(engine -> engine.getKey() + " " + major(engine.getValue()))
                        .collect(Collectors.joining(", "))));
    }

    private static String fact(Map<String, String> machine, String name) {
        return machine.getOrDefault(name, UNKNOWN + " " + name);
    }

    /** Name and architecture, of name, version and architecture. */
    private static String withoutVersion(String os) {
        List<String> words = List.of(os.split(" ", -1));
        return words.size() < 3
                ? os
                : Stream.of(words.getFirst(), words.getLast()).collect(Collectors.joining(" "));
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static String major(String version) {
        Matcher numbers = WHOLE.matcher(version);
        return numbers.find() ? numbers.group() : UNKNOWN;
    }

    /** The name of the file that holds this machine's baseline. */
    String fileName() {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".json";
    }
}
