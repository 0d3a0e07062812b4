package dev.blotter.bootstrap.setting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds names that look like a setting's and are none: a slip would leave a default in force that nobody wants. */
record UnknownSettings(Collection<String> variables, GivenProperties properties) {

    /** Micronaut would make a property of such a variable; it has a shorter name here. */
    private static final String LONG_PREFIX = "BLOTTER_DB_";

    /** Throws the first of them, with the name that is nearest to it. */
    void refuse() {
        refuseVariables();
        List<String> names = SettingTable.all().stream()
                .map(Setting::property)
                .flatMap(Optional::stream)
                .toList();
        for (String property : new TreeSet<>(properties.texts().keySet())) {
            if (!names.contains(property)) {
                refuse(properties.called(property), NearName.nearest(property, names));
            }
        }
        for (String property : new TreeSet<>(properties.others())) {
            NearName.slip(property, names).ifPresent(near -> refuse(properties.called(property), near));
        }
    }

    private void refuseVariables() {
        List<String> keys = SettingTable.all().stream().map(Setting::key).toList();
        List<String> read = new ArrayList<>(keys);
        read.add(BlotterProperties.FILES_VARIABLE);
        for (String variable : new TreeSet<>(variables)) {
            if (variable.startsWith(LONG_PREFIX)) {
                refuse(variable, NearName.nearest(variable.substring("BLOTTER_".length()), keys));
            } else if (variable.startsWith(Setting.KEY_PREFIX) && !keys.contains(variable)) {
                refuse(variable, NearName.nearest(variable, keys));
            } else {
                NearName.slip(variable, read).ifPresent(near -> refuse(variable, near));
            }
        }
    }

    private static void refuse(String name, String nearest) {
        throw new IllegalArgumentException(Setting.oneLine(name) + " is not a setting of Blotter; the nearest is "
                + nearest + ". Correct it or take it away");
    }
}
