package dev.blotter.benchmarks.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many of the arrivals ask for what.
 *
 * @param parts by operation, of their sum
 */
public record Mix(Map<String, Integer> parts) {

    private static final Pattern PART = Pattern.compile("[0-9]{1,6}");

    public Mix {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * Reads such as {@code place=50,fill=40,read=10}.
     *
     * @param known the operations that there are
     * @throws IllegalArgumentException with one sentence that names what cannot be
     */
    public static Mix parse(String text, List<String> known) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (String each : text.split(",", -1)) {
            int equals = each.indexOf('=');
            String operation =
                    equals < 0 ? each.strip() : each.substring(0, equals).strip();
            String part = equals < 0 ? "" : each.substring(equals + 1).strip();
            if (!known.contains(operation)) {
                throw new IllegalArgumentException(
                        "--mix has '" + operation + "'; here it takes " + String.join(", ", known));
            }
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException("--mix has '" + each + "'; it takes such as " + operation + "=50");
            }
            if (parts.put(operation, Integer.parseInt(part)) != null) {
                throw new IllegalArgumentException("--mix has " + operation + " twice");
            }
        }
        if (parts.values().stream().mapToInt(Integer::intValue).sum() == 0) {
            throw new IllegalArgumentException("--mix is " + text + "; at least one part must be above 0");
        }
        return new Mix(parts);
    }

    /** One operation, as often as its part says. */
    String next(RandomGenerator random) {
        int at = random.nextInt(
                parts.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<String, Integer> part : parts.entrySet()) {
            at -= part.getValue();
            if (at < 0) {
                return part.getKey();
            }
        }
        throw new IllegalStateException("the parts of a mix do not add up");
    }

    /** The operations that are asked for. */
    public List<String> operations() {
        return new ArrayList<>(parts.keySet());
    }

    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(","));
    }
}
