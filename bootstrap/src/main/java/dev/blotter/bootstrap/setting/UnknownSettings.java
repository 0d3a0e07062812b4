package dev.blotter.bootstrap.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds names that look like a setting's and are none: a slip would leave a default in force that nobody wants. */
record UnknownSettings(Collection<String> variables, Collection<String> properties) {

    /** Micronaut would make a property of such a variable; it has a shorter name here. */
    private static final String LONG_PREFIX = "BLOTTER_DB_";

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    /** Throws the first of them, with the name that is nearest to it. */
    void refuse() {
        List<String> keys = SettingTable.all().stream().map(Setting::key).toList();
        List<String> names = SettingTable.all().stream()
                .map(Setting::property)
                .flatMap(Optional::stream)
                .toList();
        for (String variable : new TreeSet<>(variables)) {
            if (variable.startsWith(LONG_PREFIX)) {
                refuse(variable, variable.substring("BLOTTER_".length()), keys);
            } else if (variable.startsWith(Setting.KEY_PREFIX) && !keys.contains(variable)) {
                refuse(variable, variable, keys);
            }
        }
        for (String property : new TreeSet<>(properties)) {
            if (!names.contains(property)) {
                refuse(property, property, names);
            }
        }
    }

    private static void refuse(String name, String meant, List<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparing(other -> DISTANCE.apply(meant, other)))
                .orElseThrow();
        throw new IllegalArgumentException(
                name + " is not a setting of Blotter; the nearest is " + nearest + ". Correct it or take it away");
    }
}
